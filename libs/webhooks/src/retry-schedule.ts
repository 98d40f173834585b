const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after each failed try, as the Standard Webhooks specification recommends; over three days in all. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** Up to a fifth longer, so that what failed together is not tried together. @param tries so far @returns null: no further try */
export function retryAt(tries: number, now = Date.now(), chance = Math.random()): Date | null {
  const pause = PAUSES[tries - 1];
  return pause === undefined ? null : new Date(now + pause * (1 + chance * 0.2));
}
