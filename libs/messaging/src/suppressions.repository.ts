import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { normaliseAddress } from '@regulars/mime';

@Injectable()
export class SuppressionsRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, address: string, reason: 'bounce' | 'complaint', detail: string): Promise<void> {
    await tx.query(
      `INSERT INTO messaging.suppression (address, reason, detail) VALUES ($1, $2, $3)
       ON CONFLICT (address) DO UPDATE SET reason = excluded.reason, detail = excluded.detail, created_at = now()
       WHERE messaging.suppression.reason <> 'complaint'`,
      [normaliseAddress(address), reason, detail.slice(0, 1000)],
    );
  }

  /** Index: suppression_pkey. Whoever writes to us has an address that works; a complaint stays. */
  async liftBounce(tx: Tx, address: string): Promise<void> {
    await tx.query("DELETE FROM messaging.suppression WHERE address = $1 AND reason = 'bounce'", [
      normaliseAddress(address),
    ]);
  }

  /** Index: suppression_pkey. @returns those of the addresses, as given, that get no automatic mail */
  async among(addresses: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ address: string }>(
      'SELECT address FROM messaging.suppression WHERE address = ANY($1)',
      [addresses.map(normaliseAddress)],
    );
    const suppressed = new Set(rows.map(({ address }) => address));
    return new Set(addresses.filter((address) => suppressed.has(normaliseAddress(address))));
  }
}
