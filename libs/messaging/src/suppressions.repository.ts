import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { normaliseAddress } from '@regulars/mime';
import type { Doer } from '@regulars/staff';

/**
 * - `bounce`, `complaint`: what the far side said
 * - `left`: a member left; lifted when they come back
 * - `unsubscribed`: they want no mail of this kind
 * - `hand`: a colleague put it there
 */
export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'left', 'unsubscribed', 'hand'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** For whoever reads the thread. */
export const WHY_WITHHELD: Readonly<Record<SuppressionReason, string>> = {
  bounce: 'earlier mail to this address came back.',
  complaint: 'the owner of this address reported a mail as spam.',
  left: 'the owner of this address left and gets no automatic mail.',
  unsubscribed: 'the owner of this address unsubscribed.',
  hand: 'a colleague put this address on the list of those who get none.',
};

/**
 * - `automatic`: what nobody wrote by hand
 * - `asked`: what the owner of the address asked for on a page of ours just now; having left doesn't stand in its way, as it may be to come
 *   back, or to see and erase what is left
 * - `colleague`: what goes to the company's own people
 */
export type MailKind = 'automatic' | 'asked' | 'colleague';

const STANDING: Readonly<Record<MailKind, readonly SuppressionReason[]>> = {
  automatic: SUPPRESSION_REASONS,
  asked: ['bounce', 'complaint', 'hand'],
  colleague: ['bounce', 'complaint'],
};

@Injectable()
export class SuppressionsRepository {
  constructor(private readonly database: Database) {}

  /** Index: suppression_address. @returns the addresses that were not there for this reason, normalised */
  async add(
    tx: Tx,
    addresses: readonly string[],
    reason: SuppressionReason,
    detail: string,
    by: Doer | null = null,
  ): Promise<string[]> {
    const rows = await tx.query<{ address: string }>(
      `INSERT INTO messaging.suppression (address, reason, detail, actor_id, actor_name)
       SELECT address, $2, $3, $4, $5 FROM unnest($1::text[]) AS address ON CONFLICT (address, reason) DO NOTHING RETURNING address`,
      [[...new Set(addresses.map(normaliseAddress))], reason, detail.slice(0, 1000), by?.id ?? null, by?.name ?? null],
    );
    return rows.map(({ address }) => address);
  }

  /** Index: suppression_address. */
  async lift(tx: Tx, addresses: readonly string[], reasons: readonly SuppressionReason[]): Promise<void> {
    await tx.query('DELETE FROM messaging.suppression WHERE address = ANY($1) AND reason = ANY($2)', [
      addresses.flatMap(keysOf),
      reasons,
    ]);
  }

  /**
   * The people behind these addresses are erased. That they want no mail stays, without saying who they were: mail that is queued still asks.
   * Index: suppression_address.
   */
  async forgetWho(tx: Tx, addresses: readonly string[]): Promise<void> {
    const normalised = [...new Set(addresses.map(normaliseAddress))];
    await tx.query(
      `INSERT INTO messaging.suppression (address, reason, created_at)
       SELECT k.digest, s.reason, s.created_at FROM unnest($1::text[], $2::text[]) AS k(address, digest)
       JOIN messaging.suppression s ON s.address = k.address WHERE s.reason <> 'bounce' ON CONFLICT (address, reason) DO NOTHING`,
      [normalised, normalised.map(digestOf)],
    );
    await tx.query('DELETE FROM messaging.suppression WHERE address = ANY($1)', [normalised]);
  }

  /** Whoever writes to us has an address that works; every other reason stays. */
  liftBounce(tx: Tx, address: string): Promise<void> {
    return this.lift(tx, [address], ['bounce']);
  }

  /** Index: suppression_address. @returns those of the addresses, as given, that get no such mail, and why */
  async among(
    addresses: readonly string[],
    kind: MailKind = 'automatic',
    executor: Executor = this.database,
  ): Promise<ReadonlyMap<string, SuppressionReason>> {
    const rows = await executor.query<{ address: string; reason: SuppressionReason }>(
      'SELECT address, reason FROM messaging.suppression WHERE address = ANY($1) AND reason = ANY($2) ORDER BY id DESC',
      [addresses.flatMap(keysOf), STANDING[kind]],
    );
    const reasons = new Map(rows.map(({ address, reason }) => [address, reason]));
    return new Map(
      addresses.flatMap((address) => {
        const [plain = '', digest = ''] = keysOf(address);
        const reason = reasons.get(plain) ?? reasons.get(digest);
        return reason === undefined ? [] : [[address, reason] as const];
      }),
    );
  }
}

/** Rows of whoever was erased have this in place of the address. */
export const ERASED = 'sha256:';

/** Under which an address may stand on the list. */
function keysOf(address: string): [string, string] {
  const normalised = normaliseAddress(address);
  return [normalised, digestOf(normalised)];
}

function digestOf(normalised: string): string {
  return ERASED + createHash('sha256').update(normalised).digest('hex');
}
