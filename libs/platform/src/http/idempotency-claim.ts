import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from '../database/database.js';

/** The right of one running request to carry out what its Idempotency-Key stands for. */
export interface IdempotencyClaim {
  /** Called inside the act's transaction, right before its commit. @throws when another try has taken over */
  commit(tx: Tx): Promise<void>;
}

const claims = new AsyncLocalStorage<IdempotencyClaim>();

export function currentClaim(): IdempotencyClaim | undefined {
  return claims.getStore();
}

export function withClaim<T>(claim: IdempotencyClaim, work: () => T): T {
  return claims.run(claim, work);
}
