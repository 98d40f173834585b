import { hasherFor } from './sha256.js';

/** An ALTCHA challenge: find the number, 0 to maxnumber, with SHA-256(salt + number) = challenge (hex). */
export interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber?: number;
}

/** Milliseconds of work at a stretch: half a frame at 60 Hz, so typing and scrolling stay smooth. */
const SLICE_MS = 8;

/** A generator of slices: yields while there is more to try, returns the number or undefined. */
export function* solving(
  { challenge, salt, maxnumber = 1e6 }: Challenge,
  sliceMs = SLICE_MS,
): Generator<void, number | undefined> {
  const wanted = Array.from({ length: 8 }, (_, i) => parseInt(challenge.slice(i * 8, i * 8 + 8), 16));
  const hash = hasherFor(salt);
  let until = performance.now() + sliceMs;
  for (let number = 0; number <= maxnumber; number++) {
    const digest = hash(String(number));
    if (wanted.every((word, i) => word === digest.getUint32(i * 4))) return number;
    if (number % 256 === 255 && performance.now() > until) {
      yield;
      until = performance.now() + sliceMs;
    }
  }
  return undefined;
}

/** Solves on this thread, leaving it free between slices. */
export async function solveInSlices(challenge: Challenge, sliceMs?: number): Promise<number | undefined> {
  const work = solving(challenge, sliceMs);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await new Promise((resume) => setTimeout(resume, SLICE_MS));
  }
}
