import { env } from './environment.js';

/** Where this process keeps files of its own, and which part of the work it does. */
export class ProcessConfig {
  readonly role = env.oneOf(
    'ROLE',
    ['all', 'api', 'worker'],
    'all',
    'What this process does: serve HTTP, run jobs, or both.',
  );
  readonly dataDir = env.string('DATA_DIR', '.data', 'Folder of the embedded PostgreSQL and the generated secret.');
  readonly logLevel = env.oneOf(
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
    'info',
    'Least severe log line written.',
  );

  get servesHttp(): boolean {
    return this.role !== 'worker';
  }

  get runsJobs(): boolean {
    return this.role !== 'api';
  }
}

export class DatabaseConfig {
  readonly url = env.url(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'PostgreSQL 18; absent: an embedded one under DATA_DIR.',
  );
  readonly poolSize = env.integer('DATABASE_POOL', 20, { min: 2, max: 500 }, 'Connections this process may hold.');
  readonly strict = env.boolean(
    'DATABASE_STRICT',
    false,
    'Refuse a second connection to whoever holds one, as under load it could be waited for without end; for specs and while developing.',
  );
}

export class HttpConfig {
  readonly port = env.integer('PORT', 3000, { min: 0, max: 65535 }, 'Port of the admin, the API, forms and widget.');
  /** A worker serves its health and metrics there, when a port is given. */
  readonly portGiven = env.optional('PORT', 'Port of the admin, the API, forms and widget.') !== undefined;
  readonly host = env.string('HOST', '0.0.0.0', 'Address to listen on.');
  /** Hops: the client's address is the one that the outermost of them wrote down; what a client made up stands before it. */
  readonly trustProxy = env.integer(
    'TRUST_PROXY',
    0,
    { min: 0, max: 10 },
    'How many of your own proxies stand before this server; each appends to X-Forwarded-For.',
  );
  readonly publicUrl = (
    env.url(
      'PUBLIC_URL',
      ['http:', 'https:'],
      'Address under which people reach this server; used in links and cookies.',
    ) ?? `http://localhost:${this.port}`
  ).replace(/\/+$/, '');
  /** Bytes. Files come as multipart and have their own limit. */
  readonly bodyLimit = env.integer(
    'BODY_LIMIT',
    1_048_576,
    { min: 1024, max: 104_857_600 },
    'Largest JSON or form body in bytes.',
  );

  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

export class JobsConfig {
  readonly concurrency = env.integer('JOB_CONCURRENCY', 8, { min: 1, max: 200 }, 'Jobs one process runs at a time.');
}

export class FilesConfig {
  /** Bytes. */
  readonly maxSize = env.integer('FILE_LIMIT', 10_485_760, { min: 1024, max: 104_857_600 }, 'Largest file in bytes.');
}
