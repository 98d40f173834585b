import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { SYSTEM, actorFor } from '../access/actor.js';
import { AuditExport } from './audit-export.service.js';
import { AuditFacetsReader } from './audit-facets.reader.js';
import { AuditSubjects } from './audit-subjects.js';
import { Audit } from './audit.js';
import { AuditReader } from './audit.reader.js';

const LI = actorFor({
  id: '0193e0a0-0000-7000-8000-000000000001',
  name: 'Li',
  email: 'li@example.com',
  role: 'sales',
  locale: 'en',
  active: true,
});

let db: TestDatabase;
let reader: AuditReader;

beforeAll(async () => {
  db = await testDatabase();
  reader = new AuditReader(db.database);
  const audit = new Audit();
  for (let order = 1; order <= 7; order += 1) {
    await db.database.transaction((tx) =>
      audit.record(tx, order % 2 ? LI : SYSTEM, {
        action: order === 7 ? 'orders.exported' : 'orders.assigned',
        subject: { type: 'order', id: `o${order}` },
        changes: { assignee: { from: null, to: 'li' } },
      }),
    );
  }
});
afterAll(() => db.close());

describe('ADM-3 audit log', () => {
  test('newest first, page by page, with the total on request', async () => {
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await reader.page({ limit: 3, cursor, count: true });
      expect(page.total).toEqual({ count: 7, capped: false });
      seen.push(...page.data.map(({ subject }) => subject.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(['o7', 'o6', 'o5', 'o4', 'o3', 'o2', 'o1']);
  });

  test('filters by subject, actor, action and period', async () => {
    const ids = async (filter: object) =>
      (await reader.page({ limit: 50, ...filter })).data.map(({ subject }) => subject.id);
    expect(await ids({ subjectType: 'order', subjectId: 'o2' })).toEqual(['o2']);
    expect(await ids({ actorId: LI.id })).toEqual(['o7', 'o5', 'o3', 'o1']);
    expect(await ids({ action: 'orders.exported' })).toEqual(['o7']);
    expect(await ids({ subjectId: 'o3' })).toEqual(['o3']);
    expect(await ids({ actorId: LI.id, action: 'orders.assigned', subjectType: 'order' })).toEqual(['o5', 'o3', 'o1']);
    expect(await ids({ actorId: null, action: 'orders.exported' })).toEqual([]);
    expect(await ids({ before: new Date(Date.now() - 60_000) })).toEqual([]);
    expect(await ids({ from: new Date(Date.now() - 60_000), before: new Date(Date.now() + 60_000) })).toHaveLength(7);
  });

  test.each([
    ['person and act', { actorId: LI.id, action: 'orders.assigned' }, 'audit_entry_actor_action'],
    ['person and period', { actorId: LI.id, before: new Date(0) }, 'audit_entry_actor'],
    ['act', { action: 'orders.exported' }, 'audit_entry_action'],
    ['record', { subjectType: 'order', subjectId: 'o2' }, 'audit_entry_subject'],
    ['nothing', {}, 'audit_entry_pkey'],
  ])('narrowed by %s it reads one stretch of one index', async (_, filter, index) => {
    const asked: [string, unknown[]][] = [];
    const spy = { query: (text: string, params: unknown[]) => (asked.push([text, params]), Promise.resolve([])) };
    await new AuditReader(spy as unknown as Database).page({ limit: 50, ...filter });
    const [[text, params] = ['', []]] = asked;
    const plan = await db.database.transaction(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off');
      await tx.query('SET LOCAL enable_incremental_sort = off');
      await tx.query('SET LOCAL enable_sort = off');
      return tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, params);
    });
    const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(lines).toMatch(new RegExp(`Index Scan Backward using ${index} `));
    expect(lines).not.toMatch(/Sort|Filter/);
  });

  test('an entry tells who, when and what; Regulars itself has no id', async () => {
    const { data } = await reader.page({ limit: 2 });
    expect(data[0]).toMatchObject({
      actor: { id: LI.id, name: 'Li' },
      changes: { assignee: { from: null, to: 'li' } },
    });
    expect(Math.abs((data[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(data[1]?.actor).toEqual({ id: null, name: 'Regulars' });
  });

  test('what there is to choose from: each act, kind and person once', async () => {
    expect(await new AuditFacetsReader(db.database).read()).toEqual({
      actions: ['orders.assigned', 'orders.exported'],
      subjectTypes: ['order'],
      actors: [
        { id: null, name: 'Regulars' },
        { id: LI.id, name: 'Li' },
      ],
    });
    expect((await reader.page({ limit: 50, actorId: null })).data.map(({ subject }) => subject.id)).toEqual([
      'o6',
      'o4',
      'o2',
    ]);
  });

  test('records have the names that their modules know', async () => {
    const subjects = new AuditSubjects();
    const asked: string[][] = [];
    const id = '0193e0a0-0000-7000-8000-000000000007';
    subjects.register('order', (ids) => {
      asked.push([...ids]);
      return Promise.resolve(new Map([[id, { name: 'R-2026-000007', currency: 'EUR' }]]));
    });
    const order = { type: 'order', id };
    const titleOf = await subjects.of([order, order, { type: 'order', id: null }, { type: 'unknown', id }]);
    expect(titleOf(order)).toEqual({ name: 'R-2026-000007', currency: 'EUR' });
    expect(titleOf({ type: 'unknown', id })).toBeUndefined();
    expect(asked).toEqual([[id]]);
  });

  test('goes out as CSV, all pages of it, and says first that it does', async () => {
    const exports = new AuditExport(db.database, reader, new AuditSubjects(), new Audit());
    const { stream, name } = await exports.write(LI, { filter: { subjectType: { eq: 'order' } } });
    const lines = (await text(stream)).trim().split('\r\n');
    expect(name).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toContain('Time (UTC),Who,What');
    expect(lines[1]).toContain('Li,orders.exported,order,,o7,assignee: – → li');
    const [entry] = (await reader.page({ limit: 1 })).data;
    expect(entry).toMatchObject({ action: 'staff.audit-exported', changes: { filter: { from: null } } });
    await db.database.query("DELETE FROM staff.audit_entry WHERE action = 'staff.audit-exported'");
  });

  test('an entry stands and falls with the act', async () => {
    const failed = db.database.transaction(async (tx) => {
      await new Audit().record(tx, LI, { action: 'orders.assigned', subject: { type: 'order', id: 'undone' } });
      throw new Error('the act failed');
    });
    await expect(failed).rejects.toThrow('the act failed');
    expect((await reader.page({ limit: 5, subjectType: 'order', subjectId: 'undone' })).data).toEqual([]);
  });
});
