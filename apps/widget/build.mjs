/**
 * Bundles the widget into dist/: `regulars.js`, a classic script (one tag, no CORS needed to load it, and its address
 * is known from `document.currentScript`), and the parts it imports when it needs them, which are ES modules.
 */
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
/** Specs build into a folder of their own. */
const outdir = process.argv[2] ?? join(here, 'dist');

const minifiedCss = {
  name: 'minified-css-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const common = {
  outdir,
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  plugins: [minifiedCss],
  logLevel: 'warning',
};

await rm(outdir, { recursive: true, force: true });
// Modules are always UTF-8; the classic script stays ASCII, for pages that are still GB2312 or Big5.
await build({
  ...common,
  entryPoints: ['proof', 'files', 'scale', 'zh-CN', 'zh-TW'].map((name) => join(here, 'src/chunks', `${name}.ts`)),
  format: 'esm',
  charset: 'utf8',
});
const content = createHash('sha256');
for (const file of (await readdir(outdir)).sort()) content.update(await readFile(join(outdir, file)));
await build({
  ...common,
  entryPoints: [join(here, 'src/regulars.ts')],
  format: 'iife',
  define: { VERSION: JSON.stringify(content.digest('hex').slice(0, 8)) },
});

for (const file of (await readdir(outdir)).sort()) {
  const content = await readFile(join(outdir, file));
  console.log(`${file.padEnd(14)} ${content.length} B, ${gzipSync(content, { level: 9 }).length} B gzip`);
}
