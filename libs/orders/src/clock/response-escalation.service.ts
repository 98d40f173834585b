import { Injectable } from '@nestjs/common';
import { Database, HttpConfig, type Tx } from '@regulars/platform';
import { AccountMails, CompanyReader, type RosterEntry, RosterReader, actorFor } from '@regulars/staff';
import { maySee } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { maybeTold, whoHears } from './escalation.js';
import { EscalationRepository } from './escalation.repository.js';
import { overdueLetter } from './overdue-letter.js';

/** Told in one minute; what is over waits for the next. */
const MOST = 1_000;
/** Nobody reads a letter a minute. */
const PAUSE = '15 minutes';
/** About an hour of tries: later the letter is no news. */
const TRIES = 8;
const TOLD = 50;

/** Tells of orders whose customers wait too long (ORD-12): once in the history, to webhooks and screens, and by a letter to each person. */
@Injectable()
export class ResponseEscalation {
  constructor(
    private readonly database: Database,
    private readonly rows: EscalationRepository,
    private readonly roster: RosterReader,
    private readonly company: CompanyReader,
    private readonly mails: AccountMails,
    private readonly announcer: OrderAnnouncer,
    private readonly http: HttpConfig,
  ) {}

  async run(now = new Date()): Promise<void> {
    const roster = await this.roster.at(now);
    await this.database.transaction((tx) => this.mark(tx, roster));
    await this.database.transaction((tx) => this.write(tx, roster));
  }

  private async mark(tx: Tx, roster: readonly RosterEntry[]): Promise<void> {
    const late = await this.rows.takeLate(tx, MOST);
    if (late.length === 0) return;
    await this.rows.addNotices(
      tx,
      late.flatMap((order) => whoHears(order, roster).map((staffId) => ({ staffId, orderId: order.id }))),
    );
    for (const { id, respond_by } of late)
      await this.announcer.publish(tx, 'order.response_overdue', id, { respondBy: respond_by.toISOString() });
    if (late.length > TOLD) this.announcer.manyChanged(tx);
    else for (const order of late) this.announcer.announce(tx, 'order.updated', order);
  }

  private async write(tx: Tx, roster: readonly RosterEntry[]): Promise<void> {
    const readers = new Map(maybeTold(roster).map((entry) => [entry.member.id, entry]));
    const taken = await this.rows.takeNotices(tx, [...readers.keys()], PAUSE);
    const letters = Map.groupBy(taken, ({ staff_id }) => staff_id);
    if (letters.size === 0) return;
    const { timeZone } = await this.company.current(tx);
    const names = new Map(roster.map(({ member }) => [member.id, member.name]));
    const written: string[] = [];
    for (const [staffId, orders] of letters) {
      const reader = readers.get(staffId);
      // It may belong to somebody else by now.
      const seen = reader ? orders.filter((order) => maySee(actorFor(reader.member), order)) : [];
      if (!reader || seen.length === 0) continue;
      await this.mails.send(
        tx,
        overdueLetter(reader, seen, { names, timeZone: reader.calendar?.timeZone ?? timeZone, url: this.url }),
        TRIES,
      );
      written.push(staffId);
    }
    await this.rows.noteLetters(tx, written);
  }

  private get url(): string {
    return `${this.http.publicUrl}/orders?response=overdue`;
  }
}
