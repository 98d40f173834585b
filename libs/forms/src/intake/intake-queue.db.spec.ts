import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Executor, Files, type Tx } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import type { AcceptedSubmission, SubmissionHandler, SubmissionOutcome } from '../submission.js';
import { SubmissionKinds } from '../submission-kinds.js';
import { IntakeQueue, type IntakeResult } from './intake-queue.js';
import { type PendingSubmission, SubmissionRepository } from './submission.repository.js';

let db: TestDatabase;
let queue: IntakeQueue;
let formId: string;
/** How many rows of the handler each transaction brought. */
let transactions: number[];

/** Makes one row of each submission; one whose message is "fail" breaks its transaction, "refuse" never gets there. */
class Handler implements SubmissionHandler<AcceptedSubmission> {
  /** With files it is made within the transaction that stored them, and would be given no connection of its own to read with. */
  async draft(submission: AcceptedSubmission, within: Executor = db.database): Promise<AcceptedSubmission> {
    if (submission.files.length > 0) await within.query('SELECT 1');
    if (submission.mapped.message === 'refuse') throw new Error('refused');
    return submission;
  }

  accept(tx: Tx, drafts: readonly AcceptedSubmission[]) {
    transactions.push(drafts.length);
    const rows = drafts.map(({ id, mapped, files }) => ({ id, message: mapped.message, files: files.length }));
    const done = tx.query(
      `INSERT INTO public.made SELECT id, files, 1 / (CASE message WHEN 'fail' THEN 0 ELSE 1 END)
       FROM json_to_recordset($1) AS x(id uuid, files int, message text)`,
      [JSON.stringify(rows)],
    );
    return { outcomes: done.then(() => new Map(drafts.map(({ id }) => [id, outcome(id)]))) };
  }

  recall(_: Tx, ids: readonly string[]): Promise<Map<string, SubmissionOutcome>> {
    return Promise.resolve(new Map(ids.map((id) => [id, outcome(id)])));
  }
}

const outcome = (id: string): SubmissionOutcome => ({ subjectType: 'made', subjectId: id, number: null });

beforeAll(async () => {
  db = await testDatabase();
  await db.database.query('CREATE TABLE public.made (id uuid PRIMARY KEY, files int NOT NULL, sound int NOT NULL)');
  const [form] = await db.database.query<{ id: string }>("SELECT id FROM forms.form WHERE slug = 'order'");
  formId = form?.id ?? '';
  const kinds = new SubmissionKinds();
  kinds.register('order', new Handler());
  queue = new IntakeQueue(db.database, new Files(db.database, { maxSize: 1_000 }), new SubmissionRepository(), kinds);
});
afterAll(() => db.close());
beforeEach(() => {
  transactions = [];
});

function pending(overrides: { id?: string; message?: string; nonce?: string; hash?: string } = {}): PendingSubmission {
  const message = overrides.message ?? 'hello';
  return {
    submission: {
      id: overrides.id ?? randomUUID(),
      kind: 'order',
      form: { id: formId, slug: 'order', title: 'Order', version: 1, notifyStaffId: null },
      lang: 'en',
      answers: [],
      mapped: { message },
      custom: {},
      items: [],
      files: [],
      utm: {},
      referrer: null,
      page: null,
      suspicion: { score: 0, reasons: [] },
      suspect: false,
      proven: true,
      address: '127.0.0.1',
      receivedAt: new Date(),
    },
    answers: { message },
    contentHash: overrides.hash ?? 'ab'.repeat(32),
    proof: { nonce: overrides.nonce ?? randomBytes(32).toString('hex') },
    userAgent: null,
  };
}

const send = (...all: PendingSubmission[]) => Promise.allSettled(all.map((one) => queue.accept(one, [])));
const told = (result: PromiseSettledResult<IntakeResult>) =>
  result.status === 'fulfilled' ? result.value.replayed : (result.reason as { code?: string; message: string }).code;
const stored = async (...all: PendingSubmission[]) =>
  (
    await db.database.query<{ id: string }>(
      'SELECT s.id FROM forms.submission s JOIN public.made m ON m.id = s.id WHERE s.id = ANY($1)',
      [all.map(({ submission }) => submission.id)],
    )
  ).length;
const traces = async (one: PendingSubmission) =>
  (await db.database.query('SELECT 1 FROM forms.submission WHERE id = $1', [one.submission.id])).length;

describe('FRM-3 submissions that arrive together', () => {
  test('share a transaction, and each is answered for itself', async () => {
    const many = Array.from({ length: 20 }, () => pending());
    const results = await send(...many);
    expect(results.map(told)).toEqual(many.map(() => false));
    expect(results.map((one) => (one.status === 'fulfilled' ? one.value.outcome?.subjectId : ''))).toEqual(
      many.map(({ submission }) => submission.id),
    );
    expect(transactions).toEqual([20]);
    expect(await stored(...many)).toBe(20);
  });

  test('retries, replays and reused ids are told so, beside others that are stored', async () => {
    const first = pending();
    await send(first);
    const id = first.submission.id;
    const retry = pending({ id });
    const other = pending({ id, hash: 'cd'.repeat(32) });
    const replay = pending({ nonce: first.proof?.nonce ?? '' });
    const fresh = [pending(), pending()];
    expect((await send(fresh[0] ?? pending(), retry, other, replay, fresh[1] ?? pending())).map(told)).toEqual([
      false,
      true,
      'forms/submission-id-reused',
      'forms/proof-replayed',
      false,
    ]);
    expect(await stored(...fresh)).toBe(2);
    expect(await traces(replay)).toBe(0);
  });

  test('the same one sent twice at the same moment is stored once', async () => {
    const one = pending();
    expect((await send(one, pending({ ...one, id: one.submission.id }))).map(told)).toEqual([false, true]);
    expect(await stored(one)).toBe(1);
  });

  test('one that breaks the transaction takes nobody along and leaves no trace', async () => {
    const sound = [pending(), pending(), pending()];
    const broken = pending({ message: 'fail' });
    const refused = pending({ message: 'refuse' });
    const results = await send(...sound, broken, refused);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(await stored(...sound)).toBe(3);
    expect(await traces(broken)).toBe(0);
    expect(await traces(refused)).toBe(0);
  });

  test('files are stored with theirs, or not at all', async () => {
    const upload = { name: 'a.txt', declaredType: 'text/plain', content: Buffer.from('text') };
    const one = pending();
    const tooLarge = pending();
    await queue.accept(one, [upload, upload]);
    await expect(queue.accept(tooLarge, [upload, { ...upload, content: Buffer.alloc(2_000) }])).rejects.toMatchObject({
      status: 413,
    });
    await expect(queue.accept(pending({ id: one.submission.id }), [upload])).resolves.toMatchObject({ replayed: true });
    expect(await db.database.query('SELECT files FROM public.made WHERE id = $1', [one.submission.id])).toEqual([
      { files: 2 },
    ]);
    expect(await traces(tooLarge)).toBe(0);
    expect(
      await db.database.query("SELECT count(*) AS n FROM platform.file WHERE subject_type = 'submission'"),
    ).toEqual([{ n: 2 }]);
  });
});
