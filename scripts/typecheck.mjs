/** Checks all types: the Node side in one program (one reading of every package's types), each browser program in its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, houseEnvironment } from './support/install.mjs';

const require = createRequire(import.meta.url);
const TSC = require.resolve('typescript/bin/tsc');
const PROGRAMS = ['tsconfig.json', 'apps/admin/tsconfig.json', 'apps/widget/tsconfig.json'];

const codes = await Promise.all(PROGRAMS.filter((file) => existsSync(join(ROOT, file))).map(check));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

function check(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TSC, '-p', file, '--pretty'], {
      cwd: ROOT,
      env: houseEnvironment(),
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
