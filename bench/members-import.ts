/**
 * Members from a file (MEM-3) through the whole program, API and worker in one process as by default: upload, trial run, import, undo. Beside
 * it the memory that the process holds, and how long somebody waits for a page of the list meanwhile. The floor is what PostgreSQL alone
 * needs for the very same members: bare INSERT … SELECT into a table with the same columns and indexes, fsync on, and once more with what
 * follows from a new member (facts, search for duplicates).
 *
 * `npm run bench -- members-import csv-10k,csv-1M,xlsx-100k,inline-100k`: memory is compared with that of 10,000 rows. Processor time a row says what the
 * program costs on a machine that others use too.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openAsBlob, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EMBEDDED_SETTINGS, EmbeddedPostgres, freePort } from '@regulars/platform';
import pg from 'pg';
import { FORMATS, type Format, writeMembers } from './members-import.files.ts';
import { postmaster, processorTime } from './processor-time.ts';

const CASES = (process.argv[2] ?? 'csv-100k,xlsx-100k').split(',').map(caseOf);
/** `… csv-100k folder` writes where Node spent its time. */
const PROFILE = process.argv[3] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.argv[3]}`];
/** As the program is started (Dockerfile). */
const FLAGS = ['--max-semi-space-size=16', '--initial-old-space-size=96', '--no-warnings'];
const SMALL = 10_000;
const SMALL_ONES = 5;
const CHUNK = 1_000;
const OWNER = { email: 'bench@example.com', password: 'correct horse battery' };
const MIB = 1_048_576;

const FACTS =
  'joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country, region, city';
const FOLLOWING = `
  CREATE OR REPLACE FUNCTION public.floor_follow() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO public.floor_facts (member_id, ${FACTS}) SELECT id, ${FACTS} FROM new_members;
    INSERT INTO public.floor_due (member_ids) SELECT array_agg(id) FROM new_members;
    RETURN NULL;
  END $$;
  CREATE TRIGGER floor_follow AFTER INSERT ON public.floor_member REFERENCING NEW TABLE AS new_members
    FOR EACH STATEMENT EXECUTE FUNCTION public.floor_follow()`;
const folder = await mkdtemp(join(tmpdir(), 'regulars-bench-import-'));
const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-import-db-'));
const postgres = new EmbeddedPostgres(dataDir);
let api: ChildProcess | undefined;
try {
  const url = await postgres.start(EMBEDDED_SETTINGS);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/api/v1`;
  api = spawn(process.execPath, [...PROFILE, ...FLAGS, 'apps/api/dist/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: url,
      SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: OWNER.email,
      ADMIN_PASSWORD: OWNER.password,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok)
    await new Promise((next) => setTimeout(next, 100));
  const session = await fetch(`${address}/auth/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OWNER),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const call = async (method: string, path: string, body?: BodyInit) => {
    const answer = await fetch(`${address}${path}`, { method, headers: { cookie }, ...(body ? { body } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string; state: string; counts: { created: number } };
  };
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined);
  await db.connect();
  const server = api.pid ?? 0;
  const postgresPid = postmaster(dataDir);

  /** From the order to do it until it is done. */
  const phase = async (id: string, act: string, end: string) => {
    const before = [processorTime(server), processorTime(postgresPid)];
    const waits: number[] = [];
    let most = 0;
    const began = performance.now();
    await call('POST', `/members/imports/${id}/${act}`);
    for (;;) {
      const asked = performance.now();
      await call('GET', '/members?limit=50');
      waits.push(performance.now() - asked);
      most = Math.max(most, resident(server));
      const { state } = await call('GET', `/members/imports/${id}`);
      if (state === end) break;
      if (state === 'failed' || (state === 'draft' && end === 'checked')) throw new Error(`The ${act} failed`);
      await new Promise((next) => setTimeout(next, 100));
    }
    const seconds = (performance.now() - began) / 1000;
    const cost = [processorTime(server), processorTime(postgresPid)].map((now, at) => now - (before[at] ?? 0));
    return { seconds, waits, most, node: cost[0] ?? 0, postgres: cost[1] ?? 0 };
  };
  const told = (
    name: string,
    rows: number,
    { seconds, waits, most, node, postgres: base }: Awaited<ReturnType<typeof phase>>,
  ) => {
    const sorted = waits.sort((a, b) => a - b);
    const per = (ms: number) => Math.round((ms * 1000) / rows);
    console.log(
      `${name.padEnd(22)} ${Math.round(rows / seconds)}/s; processor time a row: Node ${per(node)} µs, PostgreSQL ${per(base)} µs; ` +
        `resident ${most.toFixed(0)} MiB; a page of the list in ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms, at most ${at(sorted, 1)} ms`,
    );
  };

  const imported = async (format: Format, rows: number, round: string, quiet = false) => {
    const path = join(folder, `members.${format === 'csv' ? 'csv' : 'xlsx'}`);
    await writeMembers(path, format, rows, round);
    const form = new FormData();
    form.append('file', await openAsBlob(path), basename(path));
    const began = performance.now();
    const { id } = await call('POST', '/members/imports', form);
    if (!quiet)
      console.log(`${format} of ${rows} rows uploaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const check = await phase(id, 'check', 'checked');
    const run = await phase(id, 'start', 'done');
    if ((await call('GET', `/members/imports/${id}`)).counts.created !== rows)
      throw new Error('Not all rows became members');
    if (!quiet) {
      told(`${format} trial run`, rows, check);
      told(`${format} import`, rows, run);
    }
    return { id, check, run };
  };

  // While the first small one runs V8 compiles, and has collected nothing yet: what a few of them need is what the program needs.
  const small = { csv: 0, xlsx: 0, inline: 0 };
  for (const format of new Set(CASES.map((one) => one.format)))
    for (let at = 0; at < SMALL_ONES; at += 1) {
      const { check, run } = await imported(format, SMALL, `small-${format}-${at}`, true);
      small[format] = Math.max(small[format], check.most, run.most);
    }
  for (const { name, format, rows } of CASES) {
    await settled(db);
    const { id, run, check } = await imported(format, rows, `r-${name}`);
    const rate = rows / run.seconds;
    console.log(`${`${format} both`.padEnd(22)} ${Math.round(rows / (check.seconds + run.seconds))}/s`);
    const grown = Math.max(run.most, check.most) - small[format];
    console.log(`memory: ${grown.toFixed(0)} MiB more than with ${SMALL} rows (${small[format].toFixed(0)} MiB)`);
    for (const following of [false, true]) {
      const before = processorTime(postgresPid);
      const bare = await floor(db, `r-${name}-`, following);
      const cost = Math.round(((processorTime(postgresPid) - before) * 1000) / rows);
      const what = following ? 'floor with its triggers' : 'floor, bare';
      console.log(`${what.padEnd(22)} ${Math.round(bare)}/s; processor time a row: PostgreSQL ${cost} µs`);
      console.log(`ratio ${(rate / bare).toFixed(2)} ${name}`);
    }
    told(`${format} undo`, rows, await phase(id, 'undo', 'undone'));
  }
  await db.end();
} finally {
  api?.kill('SIGTERM');
  if (api?.exitCode === null) await once(api, 'exit');
  await postgres.stop();
  await Promise.all([folder, dataDir].map((path) => rm(path, { recursive: true, force: true })));
}

/** Duplicates of earlier imports are looked for no more. */
async function settled(db: pg.Client): Promise<void> {
  const due = async () => (await db.query('SELECT FROM members.duplicate_due LIMIT 1')).rowCount !== 0;
  while (await due()) await new Promise((next) => setTimeout(next, 200));
}

/** MiB that the process holds. */
function resident(pid: number): number {
  const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kib) * 1024) / MIB;
}

function caseOf(name: string): { name: string; format: Format; rows: number } {
  const [, said, number, unit] = /^(\w+)-(\d+)(k|M)$/.exec(name) ?? [];
  const format = FORMATS.find((one) => one === said);
  if (!format) throw new Error(`No such case: ${name}. Cases are csv-10k, csv-1M, xlsx-100k, inline-100k …`);
  return { name, format, rows: Number(number) * (unit === 'M' ? 1_000_000 : 1_000) };
}

/** Of sorted milliseconds. */
function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}

/** The same members once more, by the database alone. @param following with what triggers write beside each of them */
async function floor(db: pg.Client, round: string, following: boolean): Promise<number> {
  const table = 'members.member';
  await db.query(
    `DROP TABLE IF EXISTS public.floor_member, public.floor_facts, public.floor_due;
     CREATE TABLE public.floor_member (LIKE ${table} INCLUDING ALL);
     CREATE TABLE public.floor_facts (LIKE members.facts INCLUDING ALL);
     CREATE TABLE public.floor_due (LIKE members.duplicate_due INCLUDING ALL)`,
  );
  if (following) await db.query(FOLLOWING);
  const { rows } = await db.query<{ id: string }>(`SELECT id FROM ${table} WHERE external_id LIKE $1 ORDER BY id`, [
    `${round}%`,
  ]);
  const ids = rows.map(({ id }) => id);
  const began = performance.now();
  for (let at = 0; at < ids.length; at += CHUNK)
    await db.query(`INSERT INTO public.floor_member SELECT * FROM ${table} WHERE id = ANY($1)`, [
      ids.slice(at, at + CHUNK),
    ]);
  return ids.length / ((performance.now() - began) / 1000);
}
