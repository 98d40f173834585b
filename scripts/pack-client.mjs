/**
 * `npm pack` and `npm publish` of libs/api-client call this: JavaScript as for the house, declarations from the same sources, and the
 * license. In the house itself the types are read from the sources (the condition `regulars-source` in tsconfig.base.json).
 */
import { spawnSync } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './support/install.mjs';

const CLIENT = join(ROOT, 'libs/api-client');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

// What npm prints on the standard output is the tarball's name, and nothing else.
await build({ only: ['api-client'], bundles: false, log: console.error });
await copyFile(join(ROOT, 'LICENSE'), join(CLIENT, 'LICENSE'));
const flags = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--incremental', 'false'];
const { status } = spawnSync(process.execPath, [TSC, '-p', CLIENT, ...flags], { stdio: ['ignore', 2, 2] });
process.exitCode = status ?? 1;
