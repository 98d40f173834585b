import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Imports, ImportsModule } from '@regulars/imports';
import { Database, DatabaseModule, PlatformModule, Tasks } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { SYSTEM, StaffModule, actorFor } from '@regulars/staff';
import { WebhooksModule } from '@regulars/webhooks';
import { MemberExport } from '../export/member-export.service.js';
import { MembersModule } from '../members.module.js';
import { PersonalData } from '../privacy/personal-data.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let imports: Imports;
let tasks: Tasks;

beforeAll(async () => {
  // eslint-disable-next-line no-restricted-properties -- jobs are run by hand here, not by a worker of its own
  process.env['ROLE'] = 'api';
  db = await testDatabase();
  const base = [DatabaseModule.for(db.url, []), PlatformModule, StaffModule, WebhooksModule, ImportsModule];
  app = await NestFactory.createApplicationContext({ module: MembersModule, imports: base }, { logger: false });
  database = app.get(Database);
  imports = app.get(Imports, { strict: false });
  tasks = app.get(Tasks, { strict: false });
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(() =>
  database.query('TRUNCATE members.member, members.erased_contact, imports.import, imports.mapping CASCADE'),
);

const owner = actorFor({ id: crypto.randomUUID(), name: 'Ada', email: 'ada@acme.example', role: 'owner', locale: 'en', active: true }); // prettier-ignore
const K = 'members';

async function* bytesOf(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}
const upload = (content: string, name = 'list.csv') => imports.upload(K, owner, name, bytesOf(content));
async function work(name: string, id: string): Promise<void> {
  const { version } = await imports.get(K, id);
  await tasks.all().get(`imports.${name}`)?.({ id, kind: K, version }, { attempt: 1, maxAttempts: 1 });
}
async function carryOut(id: string, policy: object = {}) {
  const { version } = await imports.get(K, id);
  await imports.update(K, id, version, { policy });
  await imports.check(K, id);
  await work('check', id);
  const checked = await imports.get(K, id);
  await imports.start(K, id);
  await work('run', id);
  const done = await imports.get(K, id);
  expect(done.counts).toEqual(checked.checked);
  return done;
}
const bring = async (content: string, policy: object = {}) => carryOut((await upload(content)).id, policy);
const members = (columns: string) => database.query(`SELECT ${columns} FROM members.member ORDER BY id`);
const NO_COUNTS = { created: 0, changed: 0, unchanged: 0, duplicate: 0, bad: 0 };

describe('MEM-3 import of members', () => {
  test('headings of a shop in Chinese, below a title; every field lands where it belongs', async () => {
    const first = await upload(
      '会员名单,,,,,,,,,,,,,\n会员编号,姓名,性别,出生日期,学历,手机,邮箱,微信,QQ,省份,城市,会员等级,标签,注册日期\n' +
        '8001,王小明,男,1990年3月31日,本科,1.3800138001E+10,Li@Example.com,wx_1,12345,广东,深圳,金卡,老客户;批发,2020/5/6 8:09\n',
    );
    expect(first).toMatchObject({ reading: { headingRow: 2 }, remembered: false, policy: { duplicates: 'update' } });
    expect(await carryOut(first.id, { locale: 'zh-CN', tag: '2026' })).toMatchObject({
      counts: { ...NO_COUNTS, created: 1 },
    });
    const [row] = await members('*, birth_date::text AS birth');
    expect(row).toMatchObject({
      external_id: '8001', name: '王小明', gender: 'male', birth: '1990-03-31', education: 'bachelor', phone: '13800138001',
      email: 'Li@Example.com', email_key: 'li@example.com', city: '深圳', region: '广东', level: '金卡', tags: ['老客户', '批发', '2026'],
      messengers: [{ kind: 'wechat', account: 'wx_1' }, { kind: 'qq', account: '12345' }], source: 'import', locale: 'zh-CN', version: 1,
    }); // prettier-ignore
    expect((row?.['joined_at'] as Date).toISOString()).toBe('2020-05-06T08:09:00.000Z');
    expect(row?.['number']).toMatch(/^M-\d{6}$/);
    expect(await database.query(`SELECT FROM members.member WHERE search @@ '8001'::tsquery`)).toHaveLength(1);
    expect(await database.query('SELECT level FROM members.facts')).toEqual([{ level: '金卡' }]);
  });

  test('known by external id, then card, then e-mail, then phone; whoever has another of a stronger key is somebody else', async () => {
    await bring(
      'External ID,Card,Name,E-mail,Phone\nA,1,Ann,ann@x.example,+4930111111\n,2,Bob,bob@x.example,\n,,Cid,,+4930333333\n',
    );
    const { counts } = await bring(
      'External ID,Card,Name,E-mail,Phone,City\n' +
        'A,,Ann B.,new@x.example,,Bonn\n' + // by external id
        ',2,Bob,,,Köln\n' + // by card
        ',,Cid,cid@x.example,+49 30 333333,Ulm\n' + // by phone
        'Z,,Zoe,bob@x.example,,Jena\n' + // by e-mail, who has no external id yet: bob is meant, and this is the second row about him
        'Y,,Yan,new@x.example,,Gera\n', // Ann's new address, but another external id
    );
    expect(counts).toEqual({ ...NO_COUNTS, created: 1, changed: 3, duplicate: 1 });
    expect(await members('external_id, name, email, city')).toEqual([
      { external_id: 'A', name: 'Ann B.', email: 'new@x.example', city: 'Bonn' },
      { external_id: null, name: 'Bob', email: 'bob@x.example', city: 'Köln' },
      { external_id: null, name: 'Cid', email: 'cid@x.example', city: 'Ulm' },
      { external_id: 'Y', name: 'Yan', email: 'new@x.example', city: 'Gera' },
    ]);
    const again = await bring('Card,Name\n2,Bob\n');
    expect(again.counts).toEqual({ ...NO_COUNTS, unchanged: 1 });
  });

  test('rows of one file are told apart as members are, side by side or a thousand rows apart', async () => {
    const rows = [
      'X1,,+8613800138001', // an id and a number
      ',f@x.example,+8613800138001', // an address and that number: nothing contradicts that it is the same person
      'X2,,+8613800138001', // another id: somebody else
      'X3,g@x.example,',
      ',g@x.example,',
      'X4,g@x.example,',
    ];
    const others = Array.from({ length: 1_100 }, (_, at) => `Z${at},z${at}@x.example,`);
    const heading = 'External ID,E-mail,Phone';
    const counts = async (lines: readonly string[]) => (await bring(`${[heading, ...lines].join('\n')}\n`)).counts;
    const near = await counts([...rows, ...others]);
    expect(near).toMatchObject({ created: others.length + 4, duplicate: 2 });
    await database.query('TRUNCATE members.member CASCADE');
    const [first = '', ...rest] = rows;
    expect(await counts([first, ...others, ...rest])).toEqual(near);
  });

  test('no character of a long file is cut where it is read in pieces', async () => {
    const names = Array.from({ length: 9_000 }, (_, at) => `${'王小明'.slice(at % 3)}${at}€`);
    const lines = names.map((name, at) => `${name},n${at}@x.example`);
    await bring(`Name,E-mail\n${lines.join('\n')}\n`);
    expect((await members('name')).map(({ name }) => name)).toEqual(names);
  });

  test('blanks are ignored or clear; duplicates are updated, skipped or added; rows of one person in a file count once', async () => {
    await bring('Name,E-mail,City,Tags\nAnn,ann@x.example,Bonn,a\n');
    await bring('Name,E-mail,City,Tags\nAnna,ann@x.example,,b\n');
    expect(await members('name, city, tags')).toEqual([{ name: 'Anna', city: 'Bonn', tags: ['a', 'b'] }]);
    await bring('Name,E-mail,City,Tags\nAnna,ann@x.example,,\n', { blanks: 'clear' });
    expect(await members('city, tags')).toEqual([{ city: null, tags: ['a', 'b'] }]);
    const skipped = await bring('Name,E-mail\nX,ANN@x.example\nY,y@x.example\nZ,y@x.example\n', { duplicates: 'skip' });
    expect(skipped.counts).toEqual({ ...NO_COUNTS, created: 1, duplicate: 2 });
    const rows = (await imports.rows(K, skipped.id, 'bad', 0, 50)).data;
    expect(rows.map(({ row, problems }) => [row, problems[0]?.code])).toEqual([[2, 'known'], [4, 'repeated']]); // prettier-ignore
    const added = await bring('Name,E-mail\nX,ann@x.example\nX,ann@x.example\n', { duplicates: 'add' });
    expect(added.counts).toEqual({ ...NO_COUNTS, created: 2 });
    expect(await members('name')).toHaveLength(4);
  });

  test('consent needs its source and wording, is kept as an event, and never takes back what a member withdrew', async () => {
    const file = 'E-mail,Opt-in,SMS consent,Consent date\nann@x.example,yes,no,2024-02-03\n';
    const { id } = await upload(file);
    await expect(imports.check(K, id)).rejects.toMatchObject({ code: 'members/consent-unproved', status: 422 });
    const proof = { consentSource: 'Fair 2024', consentWording: 'Write to me about tea.' };
    await carryOut(id, proof);
    expect(await members('consents')).toEqual([{ consents: 1 }]);
    const events = () =>
      database.query(
        'SELECT channel, given, at, source, wording, actor_name, proof FROM members.consent_event ORDER BY id',
      );
    expect(await events()).toMatchObject([
      {
        channel: 'email',
        given: true,
        source: 'Fair 2024',
        wording: 'Write to me about tea.',
        actor_name: 'Ada',
        proof: { import: id },
      },
    ]);
    await database.query(
      `INSERT INTO members.consent_event (member_id, channel, given, source, actor_name) SELECT id, 'email', false, 'member', 'Ann' FROM members.member`,
    );
    await database.query('UPDATE members.member SET consents = 0');
    expect((await bring(file, proof)).counts).toEqual({ ...NO_COUNTS, unchanged: 1 });
    expect(
      (await bring(file.replace('2024-02-03', new Date(Date.now() + 5_000).toISOString()), proof)).counts.changed,
    ).toBe(1);
    expect(await members('consents')).toEqual([{ consents: 1 }]);
  });

  test('undo: new ones go, changed ones are as before with their consent, and whom somebody changed since is listed', async () => {
    await bring('Name,E-mail,City,Phone\nAnn,ann@x.example,Bonn,+4930111111\nBob,bob@x.example,Ulm,\n');
    const before = await members(`to_jsonb(m) - 'version' - 'updated_at' AS m`.replace('m)', 'member)'));
    const second = await bring(
      'Name,E-mail,City,Phone,Opt-in\nAnna,ann@x.example,Köln,+4930222222,yes\nRob,bob@x.example,,,\nCid,cid@x.example,,,yes\nDan,dan@x.example,,,\n',
      { consentSource: 'Shop', consentWording: 'Yes.' },
    );
    expect(second.counts).toEqual({ ...NO_COUNTS, created: 2, changed: 2 });
    await database.query(`UPDATE members.member SET version = version + 1 WHERE name IN ('Rob', 'Dan')`);
    await imports.undo(K, second.id);
    await work('undo', second.id);
    expect(await imports.get(K, second.id)).toMatchObject({ state: 'undone', undone: 2, kept: 2 });
    const after = await members(`to_jsonb(member) - 'version' - 'updated_at' AS m`);
    expect(after[0]).toEqual(before[0]);
    expect(after.map(({ m }) => (m as { name: string }).name)).toEqual(['Ann', 'Rob', 'Dan']);
    expect((await imports.rows(K, second.id, 'kept', 0, 50)).data).toMatchObject([
      { row: 3, label: 'Rob' },
      { row: 5, label: 'Dan' },
    ]);
    const [last] = await database.query('SELECT given, source FROM members.consent_event ORDER BY id DESC LIMIT 1');
    expect(last).toEqual({ given: false, source: 'import-undone' });
    const log = await database.query(`SELECT action FROM staff.audit_entry WHERE subject_id = $1 ORDER BY id`, [
      second.id,
    ]);
    expect(log).toEqual([{ action: 'members.imported' }, { action: 'members.import-undone' }]);
  });

  test('what can’t be read is refused with the reason, and comes back as it was', async () => {
    const { counts, id } = await bring(
      'Name,E-mail,Phone,Birth date,Country,Owner\n' +
        'a,no address,,,,\nb,,1.38E+10,,,\nc,,,31.02.1990,,\nd,,,33000,,\ne,,,,Atlantis,\nf,,,,,Nobody\n,,,,,\n"  ",,,,de,\n',
    );
    expect(counts).toEqual({ ...NO_COUNTS, bad: 7 });
    const { stream } = await imports.errors(K, id, 'csv');
    const file = await text(stream);
    for (const reason of [
      'no e-mail address',
      'has lost digits',
      'no day “31.02.1990”',
      'Format the column as a date',
      'no country',
      'No active colleague',
      'nothing by which to know them',
    ])
      // prettier-ignore
      expect(file).toContain(reason);
  });

  test('who was erased comes back by no file that has their number, card, address or phone', async () => {
    await bring('External ID,Card,Name,E-mail,Phone\nE9,K9,Ann,ann@x.example,+4930999\n');
    const [{ id } = { id: '' }] = await members('id');
    await database.transaction((tx) => app.get(PersonalData, { strict: false }).eraseNow(tx, id as string, SYSTEM));
    const again = await bring(
      'External ID,Card,Name,E-mail,Phone\nE9,,Ann,,\n,K9,Ann,,\n,,Ann,ANN@x.example,\n,,Ann,,+49 30 999\n',
    );
    expect(again.counts).toEqual({ ...NO_COUNTS, bad: 4 });
    const { data } = await imports.rows(K, again.id, 'bad', 0, 9);
    expect(data.map(({ problems }) => problems[0]?.code)).toEqual(Array(4).fill('erased'));
  });

  test('a try that broke off goes on after the last row that was written, and no row is written twice', async () => {
    const lines = Array.from({ length: 3_500 }, (_, at) => `X${at},Member ${at},m${at}@x.example`);
    const { id } = await upload(`External ID,Name,E-mail\n${lines.join('\n')}\n,again,m7@x.example\nX8,again,\n`);
    await imports.check(K, id);
    await work('check', id);
    await imports.start(K, id);
    await database.query(`CREATE FUNCTION imports.stumble() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.row_done > 2500 THEN RAISE 'power cut'; END IF; RETURN NEW; END $$`);
    await database.query(
      'CREATE TRIGGER stumble BEFORE UPDATE ON imports.import FOR EACH ROW EXECUTE FUNCTION imports.stumble()',
    );
    await expect(work('run', id)).rejects.toThrow('power cut');
    expect(await imports.get(K, id)).toMatchObject({ state: 'running', rowsDone: 2000, counts: { created: 2000 } });
    await database.query('DROP FUNCTION imports.stumble CASCADE');
    // Two workers at once: a lease was thought lost, and was not.
    await Promise.all([work('run', id), work('run', id)]);
    expect(await imports.get(K, id)).toMatchObject({
      state: 'done',
      rowsDone: 3_502,
      counts: { ...NO_COUNTS, created: 3_500, duplicate: 2 },
    });
    expect(await database.query('SELECT count(*) AS n, max(version) AS v FROM members.member')).toEqual([
      { n: 3_500, v: 1 },
    ]);
  });

  /** Rows as far as the third stretch, which waits for somebody who makes the same member; the fourth waits for the third. */
  async function heldUp() {
    const lines = Array.from({ length: 3_500 }, (_, at) => `X${at},Member ${at}`);
    const { id } = await upload(`External ID,Name\n${lines.join('\n')}\n`);
    await imports.check(K, id);
    await work('check', id);
    await imports.start(K, id);
    const [made, held] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const other = database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO members.member (number, name, source, external_id) VALUES ('M-X', 'Member 2500', 'hand', 'X2500')`,
      );
      made.resolve(undefined);
      await held.promise;
    });
    await Promise.race([made.promise, other]);
    const running = work('run', id);
    running.catch(() => undefined);
    const waits = `SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
    while ((await database.query(waits)).length < 2) await new Promise((next) => setTimeout(next, 20));
    const commit = async () => {
      held.resolve(undefined);
      await other;
    };
    const giveUp = async () => {
      held.reject(new Error('Given up'));
      await expect(other).rejects.toThrow('Given up');
    };
    return { id, running, commit, giveUp };
  }

  test('a stretch whose forerunner fails does not count, and the next try loses no row', async () => {
    const { id, running, commit } = await heldUp();
    expect(await imports.get(K, id)).toMatchObject({ rowsDone: 2_000 });
    await commit();
    await expect(running).rejects.toThrow('member_external');
    expect(await imports.get(K, id)).toMatchObject({ state: 'running', rowsDone: 2_000 });
    expect(await members('number')).toHaveLength(2_001);
    await work('run', id);
    expect(await imports.get(K, id)).toMatchObject({
      state: 'done',
      counts: { ...NO_COUNTS, created: 3_499, unchanged: 1 },
    });
    expect(await members('number')).toHaveLength(3_500);
  });

  test('cancelled and undone while two stretches are being written, nothing of them stays', async () => {
    const { id, running, giveUp } = await heldUp();
    await imports.cancel(K, id);
    await imports.undo(K, id);
    await work('undo', id);
    await giveUp();
    await running;
    expect(await imports.get(K, id)).toMatchObject({ state: 'undone', undone: 2_000, kept: 0 });
    expect(await members('number')).toEqual([]);
  });

  test('fields of the company’s own: by label or key, in the file’s own spelling; what does not fit says why; and out again', async () => {
    await database.query(
      `INSERT INTO members.custom_field (position, key, type, label, choices) VALUES
         (1, 'shoe', 'number', '{"en": "Shoe size", "zh-CN": "鞋码"}', '[]'),
         (2, 'since', 'date', '{"en": "Customer since"}', '[]'),
         (3, 'channel', 'choice', '{"en": "Channel"}', '[{"value": "shop", "label": {"en": "In the shop", "zh-CN": "门店"}}, {"value": "web", "label": {}}]'),
         (4, 'vip', 'yes-no', '{"en": "VIP"}', '[]'), (5, 'likes', 'choices', '{"en": "Likes"}', '[{"value": "tea", "label": {"en": "Tea"}}, {"value": "cake", "label": {}}]')`,
    );
    const file =
      'Name,E-mail,鞋码,since,Channel,VIP,Likes,Income\n' +
      'Ann,ann@x.example,"38,5",31.12.2019,门店,ja,Tea; cake,中等收入\n' +
      'Bob,bob@x.example,big,31.02.2020,by owl,maybe,tea;beer,rich\n';
    const sent = await upload(file);
    expect(sent.mapping).toMatchObject({ 'custom.shoe': 2, 'custom.since': 3, 'custom.channel': 4, 'custom.vip': 5 });
    expect(sent.fields.find(({ key }) => key === 'custom.shoe')?.label).toEqual({ en: 'Shoe size', 'zh-CN': '鞋码' });
    await imports.check(K, sent.id);
    await work('check', sent.id);
    const [shown] = (await imports.preview(K, sent.id)).data;
    expect(shown?.changes).toMatchObject({
      'custom.channel': { from: null, to: 'In the shop' },
      'custom.shoe': { to: '38.5' },
    });
    const done = await carryOut(sent.id);
    expect(done.counts).toEqual({ ...NO_COUNTS, created: 1, bad: 1 });
    const values = { shoe: 38.5, since: '2019-12-31', channel: 'shop', vip: true, likes: ['tea', 'cake'] };
    expect(await members('custom_fields, income_band')).toEqual([{ custom_fields: values, income_band: 3 }]);
    expect(await database.query(`SELECT number FROM members.custom_value WHERE key = 'shoe'`)).toEqual([{ number: '38.5' }]); // prettier-ignore
    const [refused] = (await imports.rows(K, done.id, 'bad', 0, 5)).data;
    const reasons = new Map(refused?.problems.map(({ field, message }) => [field, message]));
    expect([...reasons.keys()].sort()).toEqual(['custom.channel', 'custom.likes', 'custom.shoe', 'custom.since', 'custom.vip', 'incomeBand']); // prettier-ignore
    expect(reasons.get('custom.likes')).toContain('does not fit Likes. Write one of: Tea, cake.');
    // What a file does not name stays; an export in another language comes in again and changes nothing.
    expect((await bring('E-mail,VIP\nann@x.example,no\n')).counts.changed).toBe(1);
    const [after] = await members('custom_fields');
    expect(after).toEqual({ custom_fields: { ...values, vip: false } });
    const { stream } = await app
      .get(MemberExport, { strict: false })
      .write({ ...owner, locale: 'zh-CN' }, { format: 'csv', sort: 'name' });
    const out = await text(stream);
    expect(out).toContain('鞋码');
    expect(out).toContain('门店');
    expect((await bring(out, { consentSource: 'Shop', consentWording: 'Yes.' })).counts).toEqual({
      ...NO_COUNTS,
      unchanged: 1,
    });
    await database.query('TRUNCATE members.custom_field');
  });

  test('columns are remembered for files with the same headings, in any order, and by name', async () => {
    const first = await upload('Kunde,Stadt\nAnn,Bonn\n');
    const mapped = await imports.update(K, first.id, first.version, { mapping: { name: 0, city: 1 }, policy: { duplicates: 'skip' } }); // prettier-ignore
    expect(mapped.remembered).toBe(false);
    await carryOut(first.id);
    const next = await upload('Stadt,Kunde\nUlm,Bob\n');
    expect(next).toMatchObject({ remembered: true, mapping: { name: 1, city: 0 }, policy: { duplicates: 'skip' } });
  });
});
