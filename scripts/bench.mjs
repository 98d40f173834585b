/** `npm run bench -- <name> [arguments]`: builds, then runs bench/<name>.ts (types stripped by Node) or bench/<name>.mjs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureHouse, houseEnvironment, ROOT } from './support/install.mjs';

await ensureHouse();

const [name, ...args] = process.argv.slice(2);
const file = ['ts', 'mjs']
  .map((extension) => join(ROOT, 'bench', `${name}.${extension}`))
  .find((path) => existsSync(path));
if (!name || !file) {
  // `orders-list.fill.ts` is a part of orders-list, not a benchmark of its own.
  const names = readdirSync(join(ROOT, 'bench')).flatMap((entry) => /^([\w-]+)\.(?:ts|mjs)$/.exec(entry)?.[1] ?? []);
  console.error(`Usage: npm run bench -- <name>. There are: ${names.join(', ') || 'none yet'}.`);
  process.exit(2);
}
const { build } = await import('./build.mjs');
await build();
const { status } = spawnSync(process.execPath, ['--no-warnings', file, ...args], {
  cwd: ROOT,
  env: houseEnvironment({ NODE_ENV: 'production' }),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
