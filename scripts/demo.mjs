/** `npm run demo [-- --size small|medium|large]`: installs and builds what is missing, then fills an empty database with a made-up company. */
import { spawn } from 'node:child_process';
import { ROOT, ensureHouse, houseEnvironment } from './support/install.mjs';

await ensureHouse();

const { build } = await import('./build.mjs');
await build({ bundles: false });
// Each batch makes some MB that are soon garbage: with room for it, clearing up takes a third of the time.
const args = ['--max-semi-space-size=64', 'apps/api/dist/demo/demo.js', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  cwd: ROOT,
  env: houseEnvironment({ NODE_ENV: 'production' }),
  stdio: 'inherit',
});
// Ctrl-C reaches the child too, which then undoes what it began; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => (process.exitCode = code ?? (signal ? 1 : 0)));
