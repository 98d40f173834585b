export { memberParts } from './member-parts.js';
export { segmentsBed } from './segments-bed.js';
