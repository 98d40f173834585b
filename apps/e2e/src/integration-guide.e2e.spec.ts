import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { env, freePort } from '@regulars/platform';
import { Reader, blocksOf, missing } from './guide-blocks.js';
import { House, type HouseProcess, OWNER, eventually } from './house.js';
import { StaffClient } from './staff-client.js';

const ROOT = join(import.meta.dirname, '../../..');
const PATH = env.string('PATH', '', 'Where programs are found.');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const run = promisify(execFile);
const blocks = blocksOf(await readFile(join(ROOT, 'docs/integration.md'), 'utf8'));
/** What the examples need besides Node. */
const TOOLS = ['bash', 'curl', 'jq'];
const HAS_TOOLS = (await Promise.allSettled(TOOLS.map((tool) => run(tool, ['--version'])))).every(
  ({ status }) => status === 'fulfilled',
);

let house: House;
let server: HouseProcess;
/** Of somebody who integrates: the client's package is installed there, and nothing of ours lies beside it. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-integrator-'));
  house = await House.build();
  server = await house.start({ LOG_LEVEL: 'warn', WEBHOOK_ALLOW_PRIVATE: 'true' });
  await install();
}, 120_000);
afterAll(async () => {
  await house.demolish();
  await rm(folder, { recursive: true });
});

/** Without asking a registry: what the package needs lies in the house already, and is packed the same way. */
async function install(): Promise<void> {
  const npm = (args: string[], cwd: string) => run('npm', args, { cwd, env: { PATH, HOME: folder } });
  const pack = async (from: string, ...flags: string[]) => {
    const { stdout } = await npm(['pack', '--silent', '--pack-destination', folder, ...flags], from);
    return `file:${stdout.trim().split('\n').at(-1) ?? ''}`;
  };
  const installed = (name: string) => join(ROOT, 'node_modules', name);
  const dependencies = {
    '@regulars/api-client': await pack(join(ROOT, 'libs/api-client')),
    'openapi-fetch': await pack(installed('openapi-fetch'), '--ignore-scripts'),
    'openapi-typescript-helpers': await pack(installed('openapi-typescript-helpers'), '--ignore-scripts'),
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  await npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  await symlink(installed('standardwebhooks'), join(folder, 'node_modules/standardwebhooks'));
}

const guide = HAS_TOOLS ? describe : describe.skip;

guide('ORD-15 the integration guide', () => {
  test('does what it says, example by example', async () => {
    const port = String(await freePort());
    const reader = new Reader(folder, {
      PATH,
      BASE: server.address,
      OWNER_EMAIL: OWNER.email,
      OWNER_PASSWORD: OWNER.password,
      HOOK: `http://127.0.0.1:${port}/hooks`,
      PORT: port,
    });
    try {
      expect(blocks.length).toBeGreaterThanOrEqual(20);
      const late: (() => Promise<unknown>)[] = [];
      for (const block of blocks) {
        const { output, code } = await reader.run(block);
        const where = `${block.heading}: ${block.code}`;
        expect({ where, code, output: code === 0 ? '' : output() }).toEqual({ where, code: 0, output: '' });
        if (block.code.includes('.listen('))
          late.push(() => eventually(`what ${where} prints`, () => missing(block, output()).length === 0));
        else expect({ where, missing: missing(block, output()) }).toEqual({ where, missing: [] });
      }
      for (const wait of late) await wait();
    } finally {
      reader.close();
    }
  }, 90_000);
});

describe('ORD-15 the client’s package', () => {
  test('stands by itself: its types hold, and it talks to a house', async () => {
    const owner = await StaffClient.signIn(server.address);
    const { token } = await owner.call<{ token: string }>('POST', '/api-keys', {
      name: 'Consumer',
      scopes: ['orders:read', 'orders:write'],
    });
    await writeFile(join(folder, 'consumer.ts'), CONSUMER);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT, files: ['consumer.ts'] }));
    const checked = await run(process.execPath, [TSC, '-p', folder]).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(checked.stdout).toBe('');
    const environment = { PATH, BASE: server.address, KEY: token };
    const { stdout } = await run(process.execPath, ['consumer.ts'], { cwd: folder, env: environment });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^R-\d{4}-\d{6} new$/),
      'http/invalid-input',
      '3.0.0',
    ]);
    // What it must not carry: sources, hashes, the house's own names of folders.
    const files = await run('find', ['node_modules/@regulars/api-client', '-type', 'f'], { cwd: folder });
    expect(
      files.stdout
        .trim()
        .split('\n')
        .map((path) => path.replace('node_modules/@regulars/api-client/', ''))
        .sort(),
    ).toEqual([
      'LICENSE',
      'README.md',
      'dist/generated/openapi.d.ts',
      'dist/generated/openapi.js',
      'dist/index.d.ts',
      'dist/index.js',
      'openapi.json',
      'package.json',
    ]);
  }, 60_000);
});

const STRICT = {
  ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, resolveJsonModule: true },
  ...{ module: 'nodenext', target: 'es2023', lib: ['es2023', 'dom'], types: [] },
};

const CONSUMER = `
import { createRegularsClient, type Schema } from '@regulars/api-client';
import contract from '@regulars/api-client/openapi.json' with { type: 'json' };

declare const process: { env: Record<string, string> };
const api = createRegularsClient({
  baseUrl: process.env['BASE'] ?? '',
  headers: { authorization: \`Bearer \${process.env['KEY']}\` },
});
const made = await api.POST('/api/v1/orders', { body: { source: 'api', contact: { name: 'Ada' } } });
if (made.error) throw new Error(made.error.code);
const { number, status } = made.data;
console.log(number, status);

// @ts-expect-error -- there is no such source
const wrong = await api.POST('/api/v1/orders', { body: { source: 'pigeon', contact: { name: 'Ada' } } });
console.log(wrong.error?.code);
// @ts-expect-error -- there is no such path
type Nothing = Parameters<typeof api.GET<'/api/v1/nothing'>>;
const version: string = contract.openapi;
console.log(version);
export type { Nothing };
export type Kept = Schema<'Problem'>;
`;
