/**
 * What every script that a newcomer may run first begins with. Only Node's own modules here, and nothing
 * newer than Node 20.19: it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const NODE = join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * Installs the packages of package-lock.json when they are not there yet, then goes on under the Node that
 * came with them: runs the calling script again there and never returns in the first process.
 */
export async function ensureHouse() {
  if (!installed()) install();
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24) await continueUnderOwnNode();
}

/** npm writes node_modules/.package-lock.json last, so a broken-off installation counts as none. */
function installed() {
  const hidden = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional packages are for other machines, '' is the house itself, and linked ones are our own.
    ([path, { version, optional, link }]) =>
      optional ||
      !path.includes('node_modules/') ||
      (link ? existsSync(join(ROOT, path)) : present[path]?.version === version),
  );
}

function install() {
  console.log('Installing packages (npm ci); this takes a minute the first time …');
  // Once from npm's cache as it is, which spares a question per package; then asking the registry.
  const result = npmCi('--prefer-offline').status === 0 ? { status: 0 } : npmCi();
  if (result.status === 0) return;
  const reason = result.error ? result.error.message : `npm ci ended with code ${result.status}`;
  console.error(`\nThe packages could not be installed: ${reason}.`);
  console.error(
    'Is the npm registry reachable, and is there space on the disk? Try `npm ci` by hand, then the same command again.',
  );
  process.exit(1);
}

function npmCi(...flags) {
  const args = ['ci', '--include=dev', '--loglevel=error', ...flags];
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  return npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function continueUnderOwnNode() {
  if (!existsSync(NODE)) {
    console.error(`${NODE} is missing though the packages are installed. Run \`npm ci\` and try again.`);
    process.exit(1);
  }
  const child = spawn(NODE, process.argv.slice(1), {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: houseEnvironment(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise(() => child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0))));
}

/** The environment for children: our Node first, Nx without its daemon and without a cloud. */
export function houseEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].filter(Boolean).join(separator);
  return { ...process.env, PATH, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', ...extra };
}
