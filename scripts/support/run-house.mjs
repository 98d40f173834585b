import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from '../build.mjs';
import { ROOT, houseEnvironment } from './install.mjs';

/** How long the programs may take to finish what they are at. */
const PATIENCE_MS = 25_000;
const SETUP_LINK = /https?:\/\/\S+\/setup\?token=[\w~.-]+/;

const children = new Map();
let stopping = false;
let setupLink;

/** @returns the exit code, after the last program has stopped. */
export async function runHouse() {
  const port = Number(process.env.PORT || 3000);
  if (!(await isFree(port, process.env.HOST || '0.0.0.0'))) {
    console.error(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
    return 1;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll());
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  if (stopping) return 0;

  const mailbox = process.env.SMTP_URL ? undefined : await startMailbox();
  // In a terminal only what wants attention; LOG_LEVEL=info shows each request.
  const LOG_LEVEL = process.env.LOG_LEVEL || 'warn';
  const api = launch(
    'Regulars',
    ['--max-semi-space-size=16', '--initial-old-space-size=96', 'apps/api/dist/main.js'],
    { LOG_LEVEL, ...mailbox?.env },
    watchForSetupLink,
  );
  if (await ready(port)) {
    await setupAnnounced(port);
    printAddresses(port, mailbox);
  }
  return api;
}

/** The mail side of a first try: what Regulars sends lands in the mailbox, what is answered there comes back in. */
async function startMailbox() {
  const page = await nextFreePort(1080);
  const smtp = await nextFreePort(1025, [page]);
  const answers = process.env.SMTP_IN_PORT || String(await nextFreePort(2525, [page, smtp]));
  void launch('The mailbox', ['scripts/mailbox.mjs'], {
    MAILBOX_PORT: String(page),
    MAILBOX_SMTP_PORT: String(smtp),
    MAILBOX_ANSWER_PORT: answers,
    MAILBOX_DIR: join(resolve(ROOT, process.env.DATA_DIR || '.data'), 'mailbox'),
  });
  return { page, env: { SMTP_URL: `smtp://127.0.0.1:${smtp}`, SMTP_IN_PORT: answers } };
}

/**
 * Each program leads a process group of its own: Ctrl-C in a terminal reaches this process alone, which then lets the
 * server finish its requests before its database goes.
 */
function launch(name, args, env, onOutput) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: houseEnvironment(env),
    stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  child.stdout?.on('data', onOutput);
  children.set(name, child);
  return new Promise((done) => {
    child.on('error', (error) => console.error(`${name} did not start: ${error.message}`));
    child.on('close', (code, signal) => {
      children.delete(name);
      const asked = stopping;
      if (!asked) console.error(`${name} has stopped (${signal ?? `code ${code}`}).`);
      stopAll();
      done(asked && code === 0 ? 0 : code || 1);
    });
  });
}

/** One that fell over takes the others along: half a house helps nobody. */
function stopAll() {
  if (stopping) return;
  stopping = true;
  for (const child of children.values()) child.kill('SIGTERM');
  setTimeout(() => {
    for (const child of children.values()) child.kill('SIGKILL');
  }, PATIENCE_MS).unref();
}

function watchForSetupLink(chunk) {
  process.stdout.write(chunk);
  setupLink ??= SETUP_LINK.exec(chunk.toString())?.[0];
}

async function ready(port) {
  while (!stopping) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await pause();
  }
  return false;
}

/** The server prints the link of the first run just after it is ready; people should find it in the list below. */
async function setupAnnounced(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/setup`).catch(() => undefined);
  const { needed } = answer?.ok ? await answer.json() : { needed: false };
  for (let tries = 0; needed && !setupLink && tries < 20; tries += 1) await pause();
}

const pause = () => new Promise((next) => setTimeout(next, 100));

function printAddresses(port, mailbox) {
  const base = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, '');
  const rows = [
    setupLink && ['Set up', `${setupLink}   ← begin here, once`],
    ['Admin', `${base}/`],
    ['Order form', `${base}/f/order`],
    mailbox && ['Mailbox', `http://localhost:${mailbox.page}/`],
    ['API docs', `${base}/api/docs`],
  ].filter(Boolean);
  console.log(`\n  Regulars is running. Ctrl-C stops it.\n`);
  for (const [name, address] of rows) console.log(`  ${name.padEnd(12)}${address}`);
  console.log('');
}

async function nextFreePort(first, taken = []) {
  for (let port = first; port < first + 100; port += 1) {
    if (!taken.includes(port) && (await isFree(port, '127.0.0.1'))) return port;
  }
  throw new Error(`No free port between ${first} and ${first + 99}.`);
}

function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
  });
}
