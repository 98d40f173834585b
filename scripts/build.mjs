/**
 * Builds what runs: every lib and apps/api from src to dist with swc in this one process, then the widget
 * and the admin side by side. What did not change is skipped by a hash of its content, so that `npm start`
 * may call this each time. Types are not checked here: that is `npm run typecheck`.
 */
import { transformFile, version as swcVersion } from '@swc/core';
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { contentHash, listFiles } from './support/content-hash.mjs';
import { ROOT, houseEnvironment } from './support/install.mjs';
import { swcOptions } from './support/swc.mjs';

const STAMP = '.content-hash';
const NOT_SHIPPED = /\.spec\.tsx?$|\.d\.ts$/;
const SPECS = /\.spec\.tsx?$|[\\/]specs[\\/]/;

/** `only` names the projects by folder; without `bundles` the browser programs stay as they are. */
export async function build({ only, bundles = true, log = console.log } = {}) {
  const began = performance.now();
  const done = [];
  const wanted = (name) => !only?.length || only.includes(name);
  await Promise.all(
    compiledProjects()
      .filter((folder) => wanted(basename(folder)))
      .map((folder) => compile(folder, done)),
  );
  await Promise.all(
    (bundles ? browserPrograms() : [])
      .filter(({ folder }) => wanted(basename(folder)))
      .map((bundle) => runBundle(bundle, done)),
  );
  const took = ((performance.now() - began) / 1000).toFixed(1);
  log(done.length ? `Built ${done.sort().join(', ')} in ${took} s` : `Build is up to date (${took} s)`);
}

function compiledProjects() {
  const libs = readdirSync(join(ROOT, 'libs')).map((name) => join(ROOT, 'libs', name));
  return [...libs, join(ROOT, 'apps/api')].filter((folder) => existsSync(join(folder, 'src')));
}

/** The two browser programs bring their own build; both stand on the API client and on the installed packages. */
function browserPrograms() {
  const shared = ['libs/api-client', 'package-lock.json', 'tsconfig.base.json'].map((path) => join(ROOT, path));
  return [
    { folder: join(ROOT, 'apps/widget'), command: ['build.mjs'], shared },
    {
      folder: join(ROOT, 'apps/admin'),
      command: [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      shared,
    },
  ];
}

async function compile(folder, done) {
  const source = join(folder, 'src');
  const files = listFiles(source).filter((file) => !NOT_SHIPPED.test(file));
  const hash = contentHash(files, swcVersion, swcOptions());
  const target = join(folder, 'dist');
  if (upToDate(target, hash)) return;
  const written = new Set();
  await mkdir(target, { recursive: true });
  await Promise.all(files.map((file) => emit(file, join(target, relative(source, file)), written)));
  await removeStale(target, written);
  await writeFile(join(target, STAMP), hash);
  done.push(basename(folder));
}

async function emit(file, target, written) {
  await mkdir(dirname(target), { recursive: true });
  if (!/\.tsx?$/.test(file)) {
    written.add(target);
    return copyFile(file, target);
  }
  const output = target.replace(/\.tsx?$/, '.js');
  const { code, map } = await transformFile(file, {
    ...swcOptions({ tsx: file.endsWith('x') }),
    sourceFileName: relative(dirname(output), file),
  });
  written.add(output).add(`${output}.map`);
  await replace(`${output}.map`, map);
  await replace(output, `${code}//# sourceMappingURL=${basename(output)}.map\n`);
}

/** Never half a file for a server that is starting from the same dist. */
async function replace(path, content) {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, content);
  await rename(fresh, path);
}

async function removeStale(target, written) {
  const present = await readdir(target, { recursive: true, withFileTypes: true });
  const stale = present.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(stale.filter((path) => !written.has(path)).map((path) => rm(path, { force: true })));
}

async function runBundle({ folder, command, shared }, done) {
  const hash = contentHash(listFiles(folder, ...shared).filter((file) => !SPECS.test(file)));
  const target = join(folder, 'dist');
  if (upToDate(target, hash)) return;
  await run(command, folder);
  await writeFile(join(target, STAMP), hash);
  done.push(basename(folder));
}

function run(command, cwd) {
  return new Promise((resolve, reject) => {
    const env = houseEnvironment({ NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined });
    const child = spawn(process.execPath, command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${relative(ROOT, cwd)} did not build (code ${code}):\n${readable(output)}`)),
    );
  });
}

/** Bundlers draw and repeat themselves; the beginning says it. */
function readable(output) {
  const plain = stripVTControlCharacters(output).trim();
  return plain.length > 3000 ? `${plain.slice(0, 3000)} …` : plain;
}

function upToDate(target, hash) {
  const stamp = join(target, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build({ only: process.argv.slice(2).map((path) => basename(path)) });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
