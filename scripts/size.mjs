/** Measures what visitors and staff download against the limits that stand in each app's package.json. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { ROOT, houseEnvironment } from './support/install.mjs';

const require = createRequire(import.meta.url);
const SIZE_LIMIT = join(dirname(require.resolve('size-limit/package.json')), 'bin.js');

await build();
for (const app of ['widget', 'admin']) {
  const cwd = join(ROOT, 'apps', app);
  if (!JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'))['size-limit']) {
    throw new Error(`apps/${app}/package.json names no size-limit.`);
  }
  const { status } = spawnSync(process.execPath, [SIZE_LIMIT], {
    cwd,
    env: houseEnvironment(),
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
