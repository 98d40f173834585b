import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from '../build.mjs';
import { ROOT, houseEnvironment } from './install.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { startTestDatabase } from './test-database.mjs';

const require = createRequire(import.meta.url);
const JEST = require.resolve('jest/bin/jest');
const LEAVE_AT_ONCE = new URL('leave-at-once.mjs', import.meta.url).href;

const NOTHING = { passed: 0, failed: 0 };
const KINDS = ['unit', 'db', 'browser', 'e2e'];

let running;
let interrupted = false;

/** @returns the exit code: 0 only when something ran and nothing failed. */
export async function runTests(args) {
  const work = temporaryFolder('regulars-jest-');
  listenForStop();
  let database;
  try {
    if (args.includes('--reference')) {
      if (!referenceFolder()) return noReference();
      await build({ bundles: false });
      if (!interrupted) database = await startTestDatabase();
      const rest = args.filter((arg) => arg !== '--reference');
      const env = { REFERENCE_DATA: referenceFolder(), ...database?.env };
      return close(interrupted ? NOTHING : await runJest(['reference'], rest, work, env), 0);
    }
    const kinds = await kindsIn(args);
    if (kinds.has('browser') || kinds.has('e2e')) await build();
    else if (kinds.has('db')) await build({ bundles: false });
    if ((kinds.has('db') || kinds.has('e2e')) && !interrupted) database = await startTestDatabase();
    return close(interrupted ? NOTHING : await runJest(KINDS, args, work, database?.env));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return close({ passed: 0, failed: 1 });
  } finally {
    await database?.stop();
  }
}

function referenceFolder() {
  const folder = process.env.REFERENCE_DATA;
  return folder && existsSync(resolve(folder)) ? resolve(folder) : undefined;
}

function noReference() {
  console.log(
    'No reference data: set REFERENCE_DATA to the folder that holds it (docs/ name where each set can be had).',
  );
  console.log('0 passed, 0 failed');
  return 0;
}

/** What the arguments leave over, so that a narrowed run starts only what its specs need. */
async function kindsIn(args) {
  if (!args.length) return new Set(KINDS);
  const { output } = await jest(['--listTests', '--selectProjects', ...KINDS, ...separated(args)], {}, 'pipe');
  const kinds = output
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map(kindOf);
  return new Set(kinds);
}

function kindOf(file) {
  return /\.(db|browser|e2e|reference)\.spec\.tsx?$/.exec(file)?.[1] ?? 'unit';
}

async function runJest(projects, args, work, env) {
  const outputFile = join(work, `${projects[0]}.json`);
  const flags = [
    '--json',
    `--outputFile=${outputFile}`,
    '--passWithNoTests',
    '--selectProjects',
    ...projects,
    ...separated(args),
  ];
  const { code } = await jest(flags, env, 'inherit');
  const report = await readFile(outputFile, 'utf8').then(JSON.parse, () => undefined);
  if (!report) return { passed: 0, failed: 1 };
  // A suite that could not even be loaded holds no failed test, yet nothing in it was checked.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

/** --selectProjects takes every word up to the next flag, so the file patterns must not follow it at once. */
function separated(args) {
  return ['--color', ...args];
}

function jest(args, env, out) {
  return new Promise((done, reject) => {
    const NODE_OPTIONS = [
      process.env.NODE_OPTIONS,
      '--experimental-vm-modules',
      '--no-warnings',
      `--import=${LEAVE_AT_ONCE}`,
    ]
      .filter(Boolean)
      .join(' ');
    running = spawn(process.execPath, [JEST, ...args], {
      cwd: ROOT,
      env: houseEnvironment({ NODE_OPTIONS, NODE_ENV: 'test', ...env }),
      // Jest prints the JSON report's place on its standard output; people read its standard error.
      stdio: ['ignore', out === 'pipe' ? 'pipe' : 'ignore', 'inherit'],
    });
    let output = '';
    running.stdout?.on('data', (chunk) => (output += chunk));
    running.on('error', reject);
    running.on('exit', (code) => done({ code, output }));
  });
}

function listenForStop() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      interrupted = true;
      running?.kill(signal);
    });
  }
}

function close({ passed, failed }, whenEmpty = 1) {
  if (interrupted) console.log('Stopped before the end.');
  else if (passed + failed === 0) console.log('No test was found for these arguments.');
  console.log(`${passed} passed, ${failed} failed`);
  if (failed || interrupted) return 1;
  return passed ? 0 : whenEmpty;
}
