import { Injectable } from '@nestjs/common';
import { normaliseAddress } from '@regulars/mime';
import {
  Database,
  DomainError,
  type Page,
  cappedTotal,
  decodeIdCursor,
  encodeCursor,
  notFound,
  pageOf,
} from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { SuppressionsRepository } from '../suppressions.repository.js';
import type {
  LiftSuppressionDto,
  ListSuppressionsQuery,
  SuppressAddressDto,
  SuppressionResponse,
} from './dto/suppression.dto.js';
import { SuppressionListReader, type SuppressionRow } from './suppression-list.reader.js';

const SUBJECT = { type: 'suppression', id: null };

/** Who gets no mail from us and why, as colleagues see and keep it (MEM-2). */
@Injectable()
export class SuppressionList {
  constructor(
    private readonly database: Database,
    private readonly reader: SuppressionListReader,
    private readonly suppressions: SuppressionsRepository,
    private readonly audit: Audit,
  ) {}

  async page({ q, reason, limit, cursor, count }: ListSuppressionsQuery): Promise<Page<SuppressionResponse>> {
    const filter = { q, reason };
    const rows = await this.reader.page(filter, limit, cursor === undefined ? null : decodeIdCursor(cursor));
    const page = pageOf(rows, limit, ({ id }) => encodeCursor([id]), shown);
    return count === true ? { ...page, total: cappedTotal(await this.reader.count(filter)) } : page;
  }

  /** By hand. An address that is there by hand already stays as it is. */
  add(actor: StaffActor, { address, note = '' }: SuppressAddressDto): Promise<SuppressionResponse> {
    return this.database.transaction(async (tx) => {
      const added = await this.suppressions.add(tx, [address], 'hand', note, actor);
      if (added.length > 0)
        await this.audit.record(tx, actor, { action: 'messaging.address-suppressed', subject: SUBJECT, note: told(added.join(' '), note) }); // prettier-ignore
      const row = await this.reader.of(tx, normaliseAddress(address), 'hand');
      if (!row) throw new Error('A suppression that was just written is not there');
      return shown(row);
    });
  }

  /** @throws 404, 409 for who left: that they came back is written down at the member, with what proves it */
  lift(actor: StaffActor, id: string, { note }: LiftSuppressionDto): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await this.reader.lock(tx, id);
      if (!row) throw notFound('messaging/suppression-not-found', 'suppression');
      if (row.reason === 'left') throw left();
      await this.suppressions.lift(tx, [row.address], [row.reason]);
      await this.audit.record(tx, actor, {
        action: 'messaging.suppression-lifted',
        subject: SUBJECT,
        note: told(`${row.address} (${row.reason})`, note),
      });
    });
  }
}

function left(): DomainError {
  return new DomainError(
    'messaging/left-of-own-accord',
    409,
    'The owner of this address left. Open the member and write down that they came back, or let them register again.',
  );
}

function told(what: string, note: string): string {
  return note === '' ? what : `${what}: ${note}`;
}

function shown(row: SuppressionRow): SuppressionResponse {
  return {
    id: row.id,
    address: row.address,
    reason: row.reason,
    detail: row.detail ?? '',
    by: row.actor_name === null ? null : { id: row.actor_id, name: row.actor_name },
    since: row.created_at.toISOString(),
  };
}
