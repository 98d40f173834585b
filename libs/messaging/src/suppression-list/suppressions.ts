import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import type { Doer } from '@regulars/staff';
import { type SuppressionReason, SuppressionsRepository } from '../suppressions.repository.js';

/** What other modules say to the suppression list, and ask it, within their transaction. */
@Injectable()
export class Suppressions {
  constructor(private readonly repository: SuppressionsRepository) {}

  /** From the commit on nothing automatic goes there, not even what waits already. */
  async left(tx: Tx, addresses: readonly string[], by: Doer | null): Promise<void> {
    await this.repository.add(tx, addresses, 'left', '', by);
  }

  /** They are back: what bounced or was reported as spam stays. */
  async cameBack(tx: Tx, addresses: readonly string[]): Promise<void> {
    await this.repository.lift(tx, addresses, ['left', 'unsubscribed']);
  }

  /** @returns those of the addresses, as given, that get no automatic mail, and why */
  among(addresses: readonly string[], executor?: Executor): Promise<ReadonlyMap<string, SuppressionReason>> {
    return this.repository.among(addresses, 'automatic', executor);
  }
}
