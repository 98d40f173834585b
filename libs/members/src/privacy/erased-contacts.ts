import { Injectable } from '@nestjs/common';
import { type Executor, Tokens, type Tx } from '@regulars/platform';

const PURPOSE = 'members.erased-contact';
const BYTES = 32;

/** What other programs and the shop call somebody, apart from addresses and numbers. */
export function externalKey(id: string): string {
  return `x:${id}`;
}
export function cardKey(card: string): string {
  return `c:${card}`;
}

/**
 * The addresses, numbers, external ids and cards of erased people, as hashes under the house's secret: nobody reads them back, but a file that still has them
 * is known by them, and whoever names an address can be told whether it was erased.
 */
@Injectable()
export class ErasedContacts {
  constructor(private readonly tokens: Tokens) {}

  digest(key: string): string {
    return this.tokens.sign(PURPOSE, key, BYTES);
  }

  /** @param keys as contacts are compared */
  async add(tx: Tx, keys: readonly string[]): Promise<void> {
    await tx.query('INSERT INTO members.erased_contact (digest) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      keys.map((key) => this.digest(key)),
    ]);
  }

  /** They came back of their own accord. */
  async lift(tx: Tx, keys: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM members.erased_contact WHERE digest = ANY($1)', [keys.map((key) => this.digest(key))]);
  }

  /**
   * Index: erased_contact_pkey.
   * @param keys asked for only where anybody was erased @returns those of the keys whose owner was erased
   */
  async among(executor: Executor, keys: Iterable<string>): Promise<ReadonlySet<string>> {
    const [any] = await executor.query('SELECT FROM members.erased_contact LIMIT 1');
    if (!any) return new Set();
    const byDigest = new Map(Array.from(keys, (key) => [this.digest(key), key]));
    const rows = await executor.query<{ digest: string }>(
      'SELECT digest FROM members.erased_contact WHERE digest = ANY($1)',
      [[...byDigest.keys()]],
    );
    return new Set(rows.map(({ digest }) => byDigest.get(digest) ?? ''));
  }
}
