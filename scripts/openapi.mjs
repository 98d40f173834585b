/**
 * Writes the contract: libs/api-client/openapi.json from the controllers (apps/api/src/openapi.ts prints the document;
 * no database is needed), then the client's types from it. Both are committed; in CI a difference fails.
 */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { promisify } from 'node:util';
import { build } from './build.mjs';
import { ROOT, houseEnvironment } from './support/install.mjs';

const CLIENT = join(ROOT, 'libs/api-client');
const BANNER = '// Written by `npm run openapi` from openapi.json: change the controllers, not this file.\n\n';

await build({
  only: [
    'platform',
    'tables',
    'analytics',
    'mime',
    'imports',
    'staff',
    'webhooks',
    'custom-fields',
    'catalog',
    'messaging',
    'forms',
    'members',
    'orders',
    'api',
  ],
});
const { stdout } = await promisify(execFile)(process.execPath, ['apps/api/dist/openapi.js'], {
  cwd: ROOT,
  env: houseEnvironment(),
  maxBuffer: 64 * 1024 * 1024,
});
const document = JSON.parse(stdout);
await writeFile(join(CLIENT, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
await mkdir(join(CLIENT, 'src/generated'), { recursive: true });
const types = astToString(await openapiTypes(document, { exportType: true, alphabetize: false }));
await writeFile(join(CLIENT, 'src/generated/openapi.ts'), BANNER + types);
console.log(`${Object.keys(document.paths).length} paths written to libs/api-client.`);
