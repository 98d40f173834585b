import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ImportsModule } from '@regulars/imports';
import { Database, DatabaseModule, PlatformModule } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { StaffModule, actorFor } from '@regulars/staff';
import { WebhooksModule } from '@regulars/webhooks';
import { MembersModule } from '../members.module.js';
import { PersonalData } from '../privacy/personal-data.js';
import { RetentionRules } from './retention-rules.js';
import { RetentionRun } from './retention-run.js';
import { Retention } from './retention.service.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let retention: Retention;
/** Who bought, as the orders would tell it, by the day they did. */
const bought = new Map<string, Date>();

beforeAll(async () => {
  // eslint-disable-next-line no-restricted-properties -- jobs are run by hand here, not by a worker of its own
  process.env['ROLE'] = 'api';
  db = await testDatabase();
  const base = [DatabaseModule.for(db.url, []), PlatformModule, StaffModule, WebhooksModule, ImportsModule];
  app = await NestFactory.createApplicationContext({ module: MembersModule, imports: base }, { logger: false });
  [database, retention] = [app.get(Database), app.get(Retention)];
  app.get(PersonalData).register({
    name: 'sales',
    spares: (_, ids, { legalSince }) =>
      Promise.resolve(ids.filter((id) => (bought.get(id) ?? legalSince) > legalSince)),
    erase: () => Promise.resolve(),
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const owner = actorFor({ id: crypto.randomUUID(), name: 'Ada', email: 'ada@acme.example', role: 'owner', locale: 'en', active: true }); // prettier-ignore
const member = async (name: string, at: string, left: string | null = null) => {
  const [row] = await database.query<{ id: string; number: string }>(
    `INSERT INTO members.member (name, source, joined_at, updated_at, left_at) VALUES ($1, 'hand', $2, $2, $3) RETURNING id, number`,
    [name, at, left],
  );
  return row ?? { id: '', number: '' };
};
const names = async () =>
  (await database.query<{ name: string | null }>('SELECT name FROM members.member WHERE erased_at IS NULL ORDER BY name')).map(({ name }) => name); // prettier-ignore
const versionOf = async (name: string) =>
  (await retention.list()).data.find((rule) => rule.name === name)?.version ?? 0;
const decide = async (name: string, dto: { active?: boolean; after?: number }) =>
  retention.change(owner, name, await versionOf(name), dto);
const letTimePass = () =>
  database.query(`UPDATE members.retention_rule SET first_run_at = now() - interval '1 minute'`);
const run = () => app.get(RetentionRun).run();

describe('MEM-12 retention rules', () => {
  test('all are off as they come; what would go is told before anything is decided', async () => {
    expect((await retention.list()).data.map(({ name, active }) => [name, active])).toEqual([
      ['legal-period', false],
      ['idle-members', false],
      ['left-members', false],
      ['raw-mails', false],
      ['imports', false],
    ]);
    const old = await member('Old', '2019-01-01');
    await member('New', new Date().toISOString());
    expect(await retention.preview('idle-members', 36)).toEqual({
      total: { count: 1, capped: false },
      sample: [{ label: old.number, at: '2019-01-01T00:00:00.000Z' }],
    });
    await run();
    expect(await names()).toEqual(['New', 'Old']);
    await expect(retention.preview('idle-members', 0)).rejects.toMatchObject({
      code: 'members/retention-out-of-range',
    });
    await expect(retention.preview('nothing', 5)).rejects.toMatchObject({ status: 404 });
  });

  test('a day lies between the decision and the first run; who bought within the legal period, or agreed to something since, stays', async () => {
    const buyer = await member('Buyer', '2019-02-01');
    bought.set(buyer.id, new Date('2020-01-01'));
    const talker = await member('Talker', '2019-02-01');
    await database.query(
      `INSERT INTO members.consent_event (member_id, channel, given, source, actor_name) VALUES ($1, 'email', true, 'fair', 'Ann')`,
      [talker.id],
    );
    const rule = await decide('idle-members', { active: true, after: 24 });
    expect(Date.parse(rule.firstRunAt ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    await run();
    expect(await names()).toContain('Old');
    await letTimePass();
    await run();
    expect(await names()).toEqual(['Buyer', 'New', 'Talker']);
    await decide('legal-period', { after: 5 });
    await run();
    expect(await names()).toEqual(['New', 'Talker']);
    expect((await retention.list()).data.find(({ name }) => name === 'idle-members')).toMatchObject({
      ...{ lastCount: 1, changedBy: 'Ada' },
    });
    const told = await database.query(`SELECT actor_name, action, note, changes FROM staff.audit_entry WHERE action = 'members.retention-run' ORDER BY id`); // prettier-ignore
    expect(told).toEqual(
      Array.from({ length: 2 }, () => ({
        ...{ actor_name: 'Regulars', action: 'members.retention-run', note: 'idle-members' },
        changes: { count: { from: null, to: 1 } },
      })),
    );
  });

  test('two who decide at once: the second is shown what the first decided; what is milder needs no new day', async () => {
    const version = await versionOf('left-members');
    await retention.change(owner, 'left-members', version, { active: true, after: 12 });
    await expect(retention.change(owner, 'left-members', version, { active: false })).rejects.toMatchObject({
      status: 412,
    });
    const stricter = await decide('left-members', { after: 6 });
    expect((await decide('left-members', { after: 9 })).firstRunAt).toBe(stricter.firstRunAt);
  });

  test('members of one file have one and the same time: all of them are walked, more than fit in one look', async () => {
    await database.query(
      `INSERT INTO members.member (source, name, joined_at, updated_at) SELECT 'import', 'Many', '2018-05-05T10:00:00.123456Z', '2018-05-05T10:00:00.123456Z' FROM generate_series(1, 4500)`,
    );
    expect((await retention.preview('idle-members', 24)).total).toEqual({ count: 4500, capped: false });
    await database.query(`DELETE FROM members.member WHERE name = 'Many'`);
  });

  test('who left goes though they were edited since; raw mails lose their bytes, imports their rows', async () => {
    await member('Gone', '2015-01-01', '2020-01-01');
    await database.query(`UPDATE members.member SET updated_at = now() WHERE name = 'Gone'`);
    await database.query(
      `INSERT INTO messaging.raw_message (envelope_to, sha256, content, state, received_at) VALUES ('{}', 'a', 'old', 'taken', '2020-01-01'),
         ('{}', 'b', 'new', 'taken', now()), ('{}', 'c', 'waits', 'stored', '2020-01-01')`,
    );
    await database.query(
      `INSERT INTO imports.import (kind, state, file_name, created_by_id, created_by_name, created_at)
       VALUES ('members', 'done', 'old.csv', 'x', 'Ada', '2020-01-01'), ('members', 'running', 'runs.csv', 'x', 'Ada', '2020-01-01')`,
    );
    expect((await retention.preview('raw-mails', 12)).total.count).toBe(1);
    expect((await retention.preview('imports', 30)).sample.map(({ label }) => label)).toEqual(['old.csv']);
    for (const name of ['raw-mails', 'imports']) await decide(name, { active: true });
    await letTimePass();
    await run();
    expect(await names()).not.toContain('Gone');
    const raw = await database.query<{ content: Buffer }>('SELECT content FROM messaging.raw_message ORDER BY sha256');
    expect(raw.map(({ content }) => content.toString())).toEqual(['', 'new', 'waits']);
    expect(await database.query('SELECT file_name FROM imports.import')).toEqual([{ file_name: 'runs.csv' }]);
  });

  test('a rule that fails keeps no other', async () => {
    app.get(RetentionRules).register({
      ...{ name: 'a-broken-one', unit: 'days', usual: 1, least: 1, most: 9 },
      preview: () => Promise.resolve({ count: 0, sample: [] }),
      run: () => Promise.reject(new Error('broken')),
    });
    await decide('a-broken-one', { active: true });
    await member('Very old', '2010-01-01');
    await letTimePass();
    await expect(run()).rejects.toThrow('Retention rules failed');
    expect(await names()).not.toContain('Very old');
  });
});
