const KEPT_FOR = 15 * 60_000;

/**
 * One Idempotency-Key per thing the user meant. The key of a request lives until an answer settles it: sent again
 * unchanged after a cut line or a 503, it carries the same key, and the server does the act once; after a settled
 * answer the same click is a new intent and gets a new key.
 */
export class IntentKeys {
  readonly #open = new Map<string, { key: string; since: number }>();

  constructor(
    private readonly newKey: () => string,
    private readonly now: () => number = Date.now,
  ) {}

  keyFor(signature: string): string {
    this.#forgetOld();
    const open = this.#open.get(signature) ?? { key: this.newKey(), since: this.now() };
    this.#open.set(signature, open);
    return open.key;
  }

  settle(key: string): void {
    for (const [signature, open] of this.#open) if (open.key === key) this.#open.delete(signature);
  }

  #forgetOld(): void {
    for (const [signature, open] of this.#open) {
      if (this.now() - open.since > KEPT_FOR) this.#open.delete(signature);
    }
  }
}
