import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { SECOND_CONNECTION, env, freePort } from '@regulars/platform';
import pg from 'pg';

const ROOT = join(import.meta.dirname, '../../..');
export const OWNER = { email: 'owner@acme.example', password: 'correct horse battery' };

export interface HouseProcess {
  address: string;
  process: ChildProcess;
  /** What it printed. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** A database of a spec's own with any number of real server processes on it. */
export class House {
  private readonly processes: HouseProcess[] = [];
  readonly secret = randomBytes(32).toString('hex');

  private constructor(
    readonly databaseUrl: string,
    private readonly server: string,
    private readonly name: string,
  ) {}

  static async build(): Promise<House> {
    const server = env.optional('TEST_DATABASE_URL', 'PostgreSQL server for tests.');
    if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
    const name = `e2e_${randomBytes(6).toString('hex')}`;
    await onServer(
      server,
      `CREATE DATABASE ${name} TEMPLATE ${env.string('TEST_TEMPLATE', 'regulars_template', 'Migrated database that tests clone.')}`,
    );
    const url = new URL(server);
    url.pathname = `/${name}`;
    return new House(url.href, server, name);
  }

  /** Starts `node apps/api/dist/main.js` and waits until it is ready (a worker: until it says that it works). */
  async start(variables: Record<string, string> = {}): Promise<HouseProcess> {
    const port = variables['PORT'] ?? String(await freePort());
    const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
      cwd: ROOT,
      env: {
        PATH: env.string('PATH', '', 'Where programs are found.'),
        // What one of them compiled, the next ones need not: the specs start a hundred.
        NODE_COMPILE_CACHE: join(ROOT, 'tmp/compile-cache'),
        DATABASE_URL: this.databaseUrl,
        DATABASE_POOL: '10',
        DATABASE_STRICT: 'true',
        SECRET: this.secret,
        PORT: port,
        HOST: '127.0.0.1',
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        ADMIN_EMAIL: OWNER.email,
        ADMIN_PASSWORD: OWNER.password,
        LOG_LEVEL: 'info',
        MAIL_FROM: 'Acme Sales <sales@acme.example>',
        SMTP_URL: 'smtp://127.0.0.1:9',
        FORM_LIMIT_PER_ADDRESS: '100000',
        FORM_LIMIT_PER_FORM: '100000',
        FORM_MIN_FILL_MS: '0',
        PROOF_DIFFICULTY: '200',
        REPLY_UNDO_SECONDS: '0',
        MAIL_ANSWERS_PER_HOUR: '10000',
        MAIL_ANSWERS_PER_DAY: '10000',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const started: HouseProcess = {
      address: `http://127.0.0.1:${port}`,
      process: child,
      output: () => output,
      stop: async (signal = 'SIGTERM') => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill(signal);
        await once(child, 'exit');
      },
    };
    this.processes.push(started);
    await ready(started, variables['ROLE'] === 'worker');
    return started;
  }

  async query<Row>(text: string, params: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query(text, params)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** @throws when one of its processes asked for a second connection within a transaction, also where no spec saw it: in a job, in a retry */
  async demolish(): Promise<void> {
    await Promise.all(this.processes.map((started) => started.stop()));
    await onServer(this.server, `DROP DATABASE ${this.name} WITH (FORCE)`);
    const lines = this.processes.flatMap((started) => started.output().split('\n'));
    const told = lines.find((line) => line.includes(SECOND_CONNECTION));
    if (told !== undefined) throw new Error(told);
  }
}

async function ready(started: HouseProcess, isWorker: boolean): Promise<void> {
  const { address, process: child } = started;
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server stopped while starting:\n${started.output()}`);
    if (
      isWorker ? started.output().includes('"working"') : (await fetch(`${address}/readyz`).catch(() => undefined))?.ok
    )
      return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`The server did not get ready:\n${started.output()}`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Waits until `look` finds something. @throws what is missing, after `ms` milliseconds */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
