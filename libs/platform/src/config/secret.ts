import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './environment.js';
import { DatabaseConfig, ProcessConfig } from './platform.config.js';

/**
 * The key behind every signature (mail tokens, proof of work, set-up link). With an own database several processes must
 * share it, so it has to be given; with the embedded one it is made once and kept beside the data.
 */
export class SecretConfig {
  readonly secret: string;

  constructor() {
    const given = env.optional(
      'SECRET',
      'At least 32 characters, the same for all processes; needed with DATABASE_URL.',
    );
    const external = new DatabaseConfig().url !== undefined;
    env.demand(given === undefined || given.length >= 32, 'SECRET', 'must have at least 32 characters');
    env.demand(
      given !== undefined || !external,
      'SECRET',
      'is needed when DATABASE_URL is set: at least 32 characters, the same for all processes',
    );
    this.secret = given ?? (external ? '' : keptSecret(new ProcessConfig().dataDir));
  }
}

function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
