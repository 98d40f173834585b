/** How long things wait, in milliseconds; specs hurry. */
export class MailPace {
  /** Workers look for accounts that are due, new or changed. */
  readonly tickMs: number = 5_000;
  /** Connections are woken, so that routers keep them and servers that tell nothing are asked; RFC 2177 wants it within 29 minutes. */
  readonly lookEveryMs: number = 60_000;
  readonly firstPauseMs: number = 1_000;
  readonly longestPauseMs: number = 300_000;
  /** After a refused password: providers lock accounts that try too often. */
  readonly refusedPauseMs: number = 300_000;

  /** Growing pauses, each of them somewhere in its upper half, so that what failed together does not come back together. */
  pauseAfter(failures: number, refused: boolean): number {
    const full = refused
      ? this.refusedPauseMs
      : Math.min(this.firstPauseMs * 2 ** Math.min(failures, 20), this.longestPauseMs);
    return full / 2 + Math.random() * (full / 2);
  }
}
