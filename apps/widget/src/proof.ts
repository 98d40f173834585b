import type { Challenge } from './chunks/solver.js';
import type { Context } from './field-view.js';
import { request } from './request.js';

interface ProofPart {
  prove: (challenge: Challenge, url: string) => Promise<string>;
}

/**
 * The proof of work for one submission, begun early and renewed when its time is over. How long it lasts is
 * measured from its arrival, so that a visitor's wrong clock does no harm.
 */
export function proofOf(url: string, part: Context['part'], selfUrl: string) {
  let current: Promise<string> | undefined;
  let until = Infinity;

  const begin = async (): Promise<string> => {
    const [challenge, { prove }] = await Promise.all([request<Challenge>(url), part<ProofPart>('proof')]);
    const expires = Number(/[?&]expires=(\d+)/.exec(challenge.salt)?.[1]) * 1000;
    until = expires > Date.now() ? expires - 5000 : Infinity;
    return prove(challenge, selfUrl);
  };
  return {
    /** The payload. A failure is told to whoever asks, and the next one to ask starts anew. */
    get: (): Promise<string> => {
      if (Date.now() > until) current = undefined;
      if (!current) {
        until = Infinity;
        const begun = begin();
        current = begun;
        begun.catch(() => current === begun && (current = undefined));
      }
      return current;
    },
    drop: () => (current = undefined),
  };
}
