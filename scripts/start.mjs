/**
 * `npm start`: installs and builds what is missing, then runs everything on one port and prints where it is.
 * Works on a fresh clone with any Node from 20.19 on; what needs more runs on the Node that gets installed.
 */
import { ensureHouse } from './support/install.mjs';

await ensureHouse();

const { runHouse } = await import('./support/run-house.mjs');
process.exitCode = await runHouse();
