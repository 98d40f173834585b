import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes a minute or more whatever its file's size: at the end it would run alone, with the other core idle. */
const LONG = ['crash.e2e.spec.ts', 'replies.e2e.spec.ts', 'story.e2e.spec.ts'];

/** Jest's own order (what failed or took long last time, else the larger file), behind those that are known to be long. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (LONG.includes(basename(path)) ? LONG.indexOf(basename(path)) : LONG.length);
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
}
