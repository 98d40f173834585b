import { Injectable } from '@nestjs/common';
import { Database, HttpConfig } from '@regulars/platform';
import { type AccountLetter, AccountMails, CompanyReader, RosterReader, type StaffMember } from '@regulars/staff';
import type { TaskRow } from '../tasks/task-row.js';
import { TasksReader } from '../tasks/tasks.reader.js';
import { MorningMailsRepository } from './morning-mails.repository.js';
import { morningOf } from './morning-of.js';
import { MORNING_WORDS, type MorningWords } from './morning-words.js';

/** So many of each stand in a mail that is read on the way to work. */
const SHOWN = 20;
/** A mail about today is of no use tomorrow: about an hour of tries. */
const TRIES = 8;

/** A mail with what is due, to each person in their language when their working day begins (ORD-13); none when nothing is. */
@Injectable()
export class MorningMails {
  constructor(
    private readonly database: Database,
    private readonly repository: MorningMailsRepository,
    private readonly reader: TasksReader,
    private readonly roster: RosterReader,
    private readonly company: CompanyReader,
    private readonly mails: AccountMails,
    private readonly http: HttpConfig,
  ) {}

  /** Looks who has begun to work since the last time. */
  async look(now = new Date()): Promise<void> {
    const { timeZone } = await this.company.current();
    for (const entry of await this.roster.at(now)) {
      const day = morningOf(entry, timeZone, now);
      if (day !== null) await this.write(entry.member, day, timeZone);
    }
  }

  /** Once a day, whatever crashes: the mail waits in the transaction that marks the day. */
  private async write(member: StaffMember, day: string, zone: string): Promise<void> {
    const letter = await this.letterFor(member, zone);
    await this.database.transaction(async (tx) => {
      if ((await this.repository.take(tx, member.id, day)) && letter) await this.mails.send(tx, letter, TRIES);
    });
  }

  /** Null when nothing is due. */
  private async letterFor(member: StaffMember, zone: string): Promise<AccountLetter | null> {
    const of = (due: 'overdue' | 'today') => ({ due, assignee: member.id, viewer: null });
    const counts = [await this.reader.count(of('overdue'), zone), await this.reader.count(of('today'), zone)] as const;
    const [overdue, today] = counts;
    if (overdue + today === 0) return null;
    const words = MORNING_WORDS[member.locale];
    const late = (await this.reader.page(of('overdue'), zone, SHOWN, null)).slice(0, SHOWN);
    const due = (await this.reader.page(of('today'), zone, SHOWN, null)).slice(0, SHOWN);
    return {
      to: { name: member.name, address: member.email },
      lang: member.locale,
      subject: words.subject(overdue + today, overdue),
      heading: words.heading,
      paragraphs: [
        words.greeting(member.name),
        ...part(words.overdue(overdue), late, overdue, words),
        ...part(words.today(today), due, today, words),
      ],
      action: { label: words.action, url: `${this.http.publicUrl}/tasks` },
      footer: words.footer,
    };
  }
}

function part(title: string, tasks: readonly TaskRow[], count: number, words: MorningWords): string[] {
  if (tasks.length === 0) return [];
  const rest = count - tasks.length;
  return [title, ...tasks.map((task) => `• ${lineOf(task, words)}`), ...(rest > 0 ? [words.more(rest)] : [])];
}

/** `Call · Ann Lee · +49 30 123456 · R-2026-000001`: a phone is tapped where it is read. */
function lineOf(task: TaskRow, { kinds }: MorningWords): string {
  const { kind, title, contact_name, contact_phone, order_contact, order_number } = task;
  const parts = [title || kinds[kind], contact_name ?? order_contact, contact_phone, order_number];
  return parts.filter((text) => text !== null && text !== '').join(' · ');
}
