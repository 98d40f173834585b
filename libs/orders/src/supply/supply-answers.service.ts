import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { SYSTEM, type SystemActor } from '@regulars/staff';
import type { OrderRow } from '../order-row.js';
import { type Asked, SupplyAccess } from './supply-access.js';
import { type Fields, type ReadAnswer, readAnswer } from './read-answer.js';
import { SupplyJournal } from './supply-journal.js';
import { SupplyLink } from './supply-link.js';
import { answeredMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import { SupplyReader } from './supply.reader.js';
import { type LineAnswer, SupplyRepository } from './supply.repository.js';
import type { SupplyLineRow, SupplyRequestRow } from './supply-row.js';

/** Why a genuine link does not open the form any more, or not at the moment. */
export type Closed = 'withdrawn' | 'expired' | 'accepted' | 'resting';

export interface Opened {
  request: SupplyRequestRow;
  lines: SupplyLineRow[];
  closed: Closed | null;
}

export type Taken = { opened: Opened; read: ReadAnswer | null };

/** What a supplier does by the link that was mailed: looks, and answers. There is no account; the link is all that speaks for them. */
@Injectable()
export class SupplyAnswers {
  constructor(
    private readonly database: Database,
    private readonly link: SupplyLink,
    private readonly access: SupplyAccess,
    private readonly reader: SupplyReader,
    private readonly requests: SupplyRepository,
    private readonly journal: SupplyJournal,
    private readonly post: SupplyPost,
  ) {}

  /** Writes nothing. @returns null for a link that is none of ours, or was replaced */
  async open(token: string): Promise<Opened | null> {
    const key = this.link.read(token);
    const asked = key && (await this.access.findAny(key.id));
    if (!key || !asked || !key.opens(asked.request)) return null;
    return openedOf(asked, await this.reader.lines([asked.request.id]));
  }

  /** The same answer twice is one. @returns what stands afterwards, and what was read when it has faults */
  async take(token: string, fields: Fields): Promise<Taken | null> {
    const key = this.link.read(token);
    // Nobody holds up an order by asking for links that don't exist.
    if (key === null || (await this.open(token)) === null) return null;
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lockAny(tx, key.id);
      if (asked === null || !key.opens(asked.request)) return null;
      const opened = openedOf(asked, await this.reader.lines([key.id], tx));
      if (opened.closed !== null) return { opened, read: null };
      const read = readAnswer(fields, opened.lines, asked.request.currency);
      if (read.faults.size > 0) return { opened, read };
      if (!same(read, opened)) await this.keep(tx, asked, opened.lines, read);
      return { opened, read: null };
    });
  }

  private async keep(
    tx: Tx,
    asked: Asked,
    before: readonly SupplyLineRow[],
    { lines, note }: ReadAnswer,
  ): Promise<void> {
    const {
      order,
      request: { id, answers },
    } = asked;
    await this.requests.answer(tx, id, decided(lines, before));
    const request = await this.requests.update(tx, id, {
      status: 'answered',
      answers: answers + 1,
      answer_note: note,
      moments: ['answered_at'],
    });
    const changed = answers > 0;
    await this.journal.record(tx, supplierAs(request), asked, {
      kind: changed ? 'changed' : 'answered',
      history: 'supplier-answered',
    });
    await this.requests.markUnread(tx, order.id);
    await this.journal.publishAnswer(tx, asked);
    const now = await this.reader.lines([id], tx);
    const write = (lang: typeof order.locale, url: string) => answeredMail(request, now, changed, lang, url);
    await this.post.toPersonInCharge(tx, { order, request }, write, { key: `supply-answer:${id}:${request.answers}` });
  }
}

function openedOf({ order, request }: Asked, lines: SupplyLineRow[]): Opened {
  return { request, lines, closed: closedBy(request, order) };
}

/** An order in the recycle bin may come out again, and the link with it. */
function closedBy({ status, over }: SupplyRequestRow, order: OrderRow): Closed | null {
  if (status === 'withdrawn' || status === 'accepted') return status;
  if (over) return 'expired';
  return order.recycled_at === null ? null : 'resting';
}

/** What a person has decided about a product stays decided as long as the supplier says the same. */
function decided(lines: readonly LineAnswer[], before: readonly SupplyLineRow[]): LineAnswer[] {
  const earlier = new Map(before.map((line) => [line.id, line.sold_out]));
  return lines.map((line) => ({
    ...line,
    soldOut: line.soldOut === null ? null : (earlier.get(line.id) ?? 'proposed'),
  }));
}

function same({ lines, note }: ReadAnswer, { request, lines: stored }: Opened): boolean {
  if (request.answers === 0 || note !== request.answer_note) return false;
  return lines.every((line, index) => {
    const known = stored[index];
    return (
      known?.result === line.result &&
      known.confirmed_quantity === line.quantity &&
      known.confirmed_on === line.date &&
      known.confirmed_price === line.unitPrice &&
      known.back_on === line.backOn &&
      known.remark === line.remark
    );
  });
}

/** In logs the supplier stands by name; it can do nothing but what stands here. */
export function supplierAs({ supplier_name: name }: SupplyRequestRow): SystemActor {
  return { ...SYSTEM, name };
}
