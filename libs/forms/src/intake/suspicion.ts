import type { Answers } from '../definition/check-answers.js';
import type { FormDefinition } from '../definition/definition.js';
import type { Suspicion } from '../submission.js';

export interface Circumstances {
  /** The proof of work held. */
  proven: boolean;
  honeypotFilled: boolean;
  /** Milliseconds from showing the form to sending it; null when nobody measured. */
  elapsedMs: number | null;
  minFillMs: number;
  /** What the browser said of where the form stands. */
  origin: 'own' | 'allowed' | 'unknown';
}

const LINK = /https?:\/\/|www\.[a-z]/giu;
const MARKUP = /<\s*a\s|\[url[=\]]|\[link[=\]]/iu;

/**
 * A score with its reasons, so that people can see why. Proof of work makes bulk sending dear; the rest weighs what bots do and people
 * don't. One weak sign alone never reaches the default threshold of 50.
 */
export function weigh(circumstances: Circumstances, definition: FormDefinition, answers: Answers): Suspicion {
  const signs: [string, number][] = [];
  const { proven, honeypotFilled, elapsedMs, minFillMs, origin } = circumstances;
  if (honeypotFilled) signs.push(['honeypot', 100]);
  if (elapsedMs !== null && elapsedMs < minFillMs) signs.push(['too-fast', 60]);
  if (!proven) {
    if (elapsedMs === null) signs.push(['no-time', 10]);
    if (origin === 'unknown') signs.push(['no-origin', 20]);
  }
  signs.push(...contentSigns(definition, answers));
  return { score: signs.reduce((sum, [, points]) => sum + points, 0), reasons: signs.map(([reason]) => reason) };
}

function contentSigns(definition: FormDefinition, answers: Answers): [string, number][] {
  const signs: [string, number][] = [];
  let links = 0;
  let markup = false;
  for (const field of definition.fields) {
    const value = answers[field.key];
    if (typeof value !== 'string') continue;
    const found = value.match(LINK)?.length ?? 0;
    if (found > 0 && (field.maps === 'name' || field.type === 'phone')) signs.push(['link-in-name', 60]);
    if (field.type === 'text' || field.type === 'longText') links += found;
    markup ||= MARKUP.test(value);
  }
  if (links > 2) signs.push(['many-links', Math.min(links * 10, 60)]);
  if (markup) signs.push(['link-markup', 40]);
  return signs;
}
