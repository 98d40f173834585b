import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccountLetter, AccountMails, StaffActor } from '@regulars/staff';
import { CompanyReader, RosterReader, TeamsReader } from '@regulars/staff';
import { type HttpConfig, Tasks, type Tx } from '@regulars/platform';
import { TasksReader } from '../tasks/tasks.reader.js';
import { ordersBed } from '../testing/orders-bed.js';
import { MorningMail } from './morning-mail.service.js';
import { MorningMailsRepository } from './morning-mails.repository.js';
import { MorningMails } from './morning-mails.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let li: StaffActor;
let mails: MorningMails;
let choice: MorningMail;
const letters: AccountLetter[] = [];

/** A Monday, at nine. */
const MONDAY = new Date('2026-11-23T09:00:00Z');
const TUESDAY = new Date('2026-11-24T09:00:00Z');
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  bed = await ordersBed();
  li = await bed.colleague('sales');
  const { database } = bed;
  const post = { send: async (_: Tx, letter: AccountLetter) => `${letters.push(letter)}` } as unknown as AccountMails;
  const repository = new MorningMailsRepository(database);
  mails = new MorningMails(
    database,
    repository,
    new TasksReader(database),
    new RosterReader(database, new TeamsReader(database)),
    new CompanyReader(database),
    post,
    { publicUrl: 'https://crm.example' } as HttpConfig,
  );
  choice = new MorningMail(database, repository, mails, new Tasks());
});
afterAll(() => bed.db.close());

describe('ORD-13 the mail of the morning', () => {
  test('says what is late and what is due, in the person’s language, once a day', async () => {
    await bed.database.query(`UPDATE staff.account SET locale = 'zh-CN' WHERE id = $1`, [li.id]);
    await bed.tasks.create(li, { kind: 'call', title: '问尺寸', due: day(-2) });
    await bed.tasks.create(li, { kind: 'visit', due: day(0) });
    await bed.tasks.create(li, { kind: 'mail', title: 'Later', due: day(5) });
    await mails.look(MONDAY);
    await mails.look(new Date(MONDAY.getTime() + 600_000));
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      lang: 'zh-CN',
      subject: '今日待办：2 项到期，1 项已逾期',
      action: { url: 'https://crm.example/tasks' },
    });
    expect(letters[0]?.paragraphs.slice(1)).toEqual(['已逾期（1）：', '• 问尺寸', '今天到期（1）：', '• 拜访']);
  });

  test('comes anew the next day, to nobody without tasks, nobody away, and nobody who wants none', async () => {
    letters.length = 0;
    await bed.colleague('sales');
    expect(await choice.current(li)).toEqual({ wanted: true });
    await choice.choose(li, { wanted: false });
    await mails.look(TUESDAY);
    expect(letters).toEqual([]);
    await choice.choose(li, { wanted: true });
    await bed.database.query(
      `INSERT INTO staff.absence (account_id, first_day, last_day) VALUES ($1, '2026-11-24', '2026-11-24')`,
      [li.id],
    );
    await mails.look(TUESDAY);
    expect(letters).toEqual([]);
    await mails.look(new Date('2026-11-25T09:00:00Z'));
    expect(letters.map(({ to }) => to.name)).toEqual([li.name]);
  });
});
