export { segmentsBed } from './segments-bed.js';
