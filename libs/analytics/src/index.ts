export { type QuantileBreak, breakOf, quantileBreaks } from './quantile-breaks.js';
export { type RfmBreaks, type RfmFacts, type RfmScores, rfmBreaks, rfmScores } from './rfm.js';
