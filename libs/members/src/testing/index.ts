export { memberParts } from './member-parts.js';
