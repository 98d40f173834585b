import 'reflect-metadata';
import { parseArgs } from 'node:util';
import {
  Database,
  DatabaseConfig,
  EMBEDDED_SETTINGS,
  EmbeddedPostgres,
  HttpConfig,
  ProcessConfig,
  assertConfig,
  createDataSource,
  migrate,
} from '@regulars/platform';
import { MessagingConfig } from '@regulars/messaging';
import { StaffConfig } from '@regulars/staff';
import type { FoundDatabase } from '../find-database.js';
import { SCHEMAS } from '../schemas.js';
import { COLLEAGUES, COMPANY } from './company.js';
import { DemoRefused, type Filled, SIZES, type Size, fillDemo } from './fill-demo.js';

const USAGE = `Usage: npm run demo [-- --size ${Object.keys(SIZES).join('|')}]
  small   2,000 orders
  medium  24,000 orders (what you get without --size)
  large   1,000,000 orders; takes a while and some 10 GB`;

async function main(): Promise<void> {
  const size = sizeAsked();
  assertConfig([ProcessConfig, DatabaseConfig, HttpConfig, MessagingConfig, StaffConfig]);
  const began = performance.now();
  const found = await findDatabase();
  // What was begun is one transaction, which ends with its connection.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void found.release().finally(() => process.exit(1)));
  try {
    const source = createDataSource(found.url, 4, SCHEMAS);
    await migrate(source, found.url);
    try {
      const filled = await fillDemo(new Database(source, { strict: false }), size, new Date(), progress(SIZES[size]));
      report(filled, (performance.now() - began) / 1000);
    } finally {
      await source.destroy();
    }
  } finally {
    await found.release();
  }
}

/** As the server finds it; an embedded one that runs already belongs to a server and goes on running. */
async function findDatabase(): Promise<FoundDatabase> {
  const { url } = new DatabaseConfig();
  if (url !== undefined) return { url, release: () => Promise.resolve() };
  const embedded = new EmbeddedPostgres(new ProcessConfig().dataDir);
  const isOurs = !(await embedded.isRunning());
  return {
    url: await embedded.start(EMBEDDED_SETTINGS),
    release: () => (isOurs ? embedded.stop() : Promise.resolve()),
  };
}

function sizeAsked(): Size {
  const { values } = parseArgs({ options: { size: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) throw new DemoRefused(USAGE);
  const asked = Object.keys(SIZES).find((size) => size === (values.size ?? 'medium'));
  if (asked === undefined) throw new DemoRefused(`There is no size "${values.size}".\n${USAGE}`);
  return asked as Size;
}

function progress(total: number): (done: number) => void {
  let said = 0;
  return (done) => {
    const percent = Math.floor((done / total) * 10) * 10;
    if (percent > said) say(`  ${String(percent).padStart(3)} %  ${done.toLocaleString('en')} orders`);
    said = Math.max(said, percent);
  };
}

function report({ team, password, orders, messages, members }: Filled, seconds: number): void {
  say(`
  ${COMPANY.name}: ${orders.toLocaleString('en')} orders of ${members.toLocaleString('en')} members and ${messages.toLocaleString('en')} messages in ${seconds.toFixed(0)} s. No mail was or will be sent.

  Start it with \`npm start\` (the same DATA_DIR or DATABASE_URL), then sign in:

    ${team.owner.email}   password ${password}   (${team.owner.role})

  The others have the same password, each with what their role may do:
${COLLEAGUES.filter(({ key }) => key !== 'owner')
  .map(({ email, role }) => `    ${email.padEnd(38)}${role}`)
  .join('\n')}
`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  const ownWords =
    error instanceof DemoRefused || (error instanceof Error && error.message.startsWith('The configuration'));
  process.stderr.write(`${ownWords ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
