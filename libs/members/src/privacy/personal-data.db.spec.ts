import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Imports, ImportsModule } from '@regulars/imports';
import { Database, DatabaseModule, PlatformModule, Tasks } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { SYSTEM, StaffModule, actorFor } from '@regulars/staff';
import { WebhooksModule } from '@regulars/webhooks';
import type { CreateMemberDto } from '../dto/member.dto.js';
import { MembersModule } from '../members.module.js';
import { MembersService } from '../members.service.js';
import { Merges } from '../merge/merges.service.js';
import { ErasedContacts } from './erased-contacts.js';
import { Erasures } from './erasures.service.js';
import { PersonalData } from './personal-data.js';

let db: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let data: PersonalData;
let erasures: Erasures;

beforeAll(async () => {
  // eslint-disable-next-line no-restricted-properties -- jobs are run by hand here, not by a worker of its own
  process.env['ROLE'] = 'api';
  db = await testDatabase();
  const base = [DatabaseModule.for(db.url, []), PlatformModule, StaffModule, WebhooksModule, ImportsModule];
  app = await NestFactory.createApplicationContext({ module: MembersModule, imports: base }, { logger: false });
  [database, data, erasures] = [app.get(Database), app.get(PersonalData), app.get(Erasures)];
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const owner = actorFor({ id: crypto.randomUUID(), name: 'Ada', email: 'ada@acme.example', role: 'owner', locale: 'en', active: true }); // prettier-ignore
const sales = actorFor({ id: crypto.randomUUID(), name: 'Li', email: 'li@acme.example', role: 'sales', locale: 'en', active: true }); // prettier-ignore
const make = (dto: CreateMemberDto) => app.get(MembersService).create(owner, dto);
const erase = (id: string) => database.transaction((tx) => data.eraseNow(tx, id, SYSTEM));
const row = async (id: string) => (await database.query('SELECT * FROM members.member WHERE id = $1', [id]))[0];
const suppress = (address: string) =>
  database.query(`INSERT INTO messaging.suppression (address, reason) VALUES ($1, 'bounce')`, [address]);
const suppressed = (address: string) =>
  database.query('SELECT FROM messaging.suppression WHERE address = $1', [address]);
const job = (id: string) => app.get(Tasks).all().get('members.erase')?.({ id }, { attempt: 1, maxAttempts: 25 });

describe('MEM-12 erasing a person', () => {
  test('what counts members stays, the rest of the row is empty; twice is once', async () => {
    const { id } = await make({
      ...{ name: 'Ann', email: 'one@x.example', gender: 'female', birthDate: '1990-01-02', level: 'Gold' },
      ...{ addresses: [{ city: 'Berlin', country: 'DE' }], joinedAt: '2024-01-01T00:00:00.000Z' },
    });
    const before = await row(id);
    await erase(id);
    const after = await row(id);
    const kept = Object.keys(after ?? {}).filter((column) => JSON.stringify(after?.[column]) === JSON.stringify(before?.[column])); // prettier-ignore
    expect(kept).toEqual(
      expect.arrayContaining(['id', 'number', 'country', 'source', 'joined_at', 'created_at', 'locale']),
    );
    expect(after).toMatchObject({ name: null, email: null, gender: null, birth_date: null, city: null, addresses: [] });
    expect(await erase(id)).toEqual({});
    expect(await row(id)).toEqual(after);
    await expect(data.exportOf(id)).rejects.toMatchObject({ status: 404 });
  });

  test('an address that another member has too is that member’s still: what hangs on it stays', async () => {
    const [gone, stays] = [
      await make({ name: 'Ann', email: 'family@x.example', morePhones: [{ number: '+49 30 555123' }] }),
      await make({ name: 'Bob', email: 'Family@x.example' }),
    ];
    await suppress('family@x.example');
    await erase(gone.id);
    expect(await suppressed('family@x.example')).toHaveLength(1);
    expect(await row(stays.id)).toMatchObject({ name: 'Bob', email: 'Family@x.example' });
    const among = await app.get(ErasedContacts).among(database, ['family@x.example', '+4930555123']);
    expect([...among]).toEqual(['+4930555123']);
    await erase(stays.id);
    expect(await suppressed('family@x.example')).toHaveLength(0);
  });

  test('who was merged in goes too, with the address that only they had, and the merge is undone by nobody', async () => {
    const [kept, other] = [await make({ name: 'Ann', email: 'k@x.example' }), await make({ name: 'Anne', email: 'o@x.example' })]; // prettier-ignore
    await suppress('o@x.example');
    const { id } = await app.get(Merges).merge(owner, kept.id, 1, { otherId: other.id, otherVersion: 1 });
    await erase(kept.id);
    expect(await suppressed('o@x.example')).toHaveLength(0);
    await expect(app.get(Merges).undo(owner, id ?? '')).rejects.toMatchObject({ status: 404 });
    expect(await database.query('SELECT FROM members.merge WHERE gone_before IS NOT NULL')).toHaveLength(0);
  });

  test('consent stays as when and to which channel; whoever names the address again can be shown their own', async () => {
    const { id } = await make({ name: 'Ann', email: 'proof@x.example' });
    await database.query(
      `INSERT INTO members.consent_event (member_id, channel, given, at, source, wording, proof, actor_name)
       VALUES ($1, 'email', true, '2024-01-01', 'fair in Ann''s town', 'Yes.', '{"ip": "203.0.113.7"}', 'Ann')`,
      [id],
    );
    await erase(id);
    const events = await database.query('SELECT channel, given, at, source, wording, proof, actor_name FROM members.consent_event WHERE member_id = $1', [id]); // prettier-ignore
    expect(events).toEqual([
      {
        ...{ channel: 'email', given: true, at: new Date('2024-01-01'), source: 'erased', actor_name: 'Regulars' },
        wording: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        proof: { contact: app.get(ErasedContacts).digest('proof@x.example') },
      },
    ]);
  });

  test('is asked for by the number, by who may; the job that runs twice does it once', async () => {
    const ann = await make({ name: 'Ann', email: 'ask@x.example' });
    const theirs = await make({ name: 'Not Li’s', ownerId: null });
    await database.query('UPDATE members.member SET owner_id = $2 WHERE id = $1', [theirs.id, owner.id]);
    await expect(erasures.request(owner, ann.id, 'M-1')).rejects.toMatchObject({ code: 'members/erasure-unconfirmed' });
    await expect(erasures.request(sales, theirs.id, theirs.number)).rejects.toMatchObject({ status: 404 });
    expect(await erasures.preview(owner, ann.id)).toMatchObject({
      waiting: false,
      parts: [{ name: 'profile', goes: { profile: 1 } }],
    });
    const asked = await erasures.request(owner, ann.id, ` ${ann.number.toLowerCase()} `);
    expect(await erasures.request(owner, ann.id, ann.number)).toEqual(asked);
    expect(await erasures.preview(owner, ann.id)).toMatchObject({ waiting: true });
    expect(await row(ann.id)).toMatchObject({ name: 'Ann' });
    await job(asked.id);
    await job(asked.id);
    const told = await database.query(
      `SELECT actor_name, note FROM staff.audit_entry WHERE action = 'members.erased' AND subject_id = $1`,
      [ann.id],
    );
    expect(told).toEqual([{ actor_name: 'Ada', note: ann.number }]);
  });

  test('a file that has their address still does not bring them back, unless they came back themselves', async () => {
    const imports = app.get(Imports, { strict: false });
    const bring = async () => {
      async function* bytes() {
        yield Buffer.from('name,email\nAnn,back@x.example\nBob,new@x.example\n');
      }
      const { id } = await imports.upload('members', owner, 'list.csv', bytes());
      for (const [act, name] of [
        ['check', 'check'],
        ['start', 'run'],
      ] as const) {
        await imports[act]('members', id);
        const { version } = await imports.get('members', id);
        await app.get(Tasks).all().get(`imports.${name}`)?.({ id, kind: 'members', version }, { attempt: 1, maxAttempts: 1 }); // prettier-ignore
      }
      return (await imports.get('members', id)).counts;
    };
    const { id } = await make({ name: 'Ann', email: 'Back@x.example' });
    await erase(id);
    expect(await bring()).toMatchObject({ created: 1, bad: 1 });
    await make({ name: 'Ann', email: 'back@x.example' });
    expect(await bring()).toMatchObject({ bad: 0, unchanged: 2 });
  });
});
