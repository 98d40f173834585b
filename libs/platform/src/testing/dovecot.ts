import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { CertificatePair } from './certificates.js';
import { freePort } from '../database/embedded-postgres.js';

const BINARY = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find((path) =>
  existsSync(path),
);

/** 2.4 has another language for its configuration. */
export const HAS_DOVECOT =
  BINARY !== undefined && execFileSync(BINARY, ['--version'], { encoding: 'utf8' }).startsWith('2.3.');

export const PASSWORD = 'open sesame';

/** A real IMAP server with one mailbox for each name, thrown away at its end. */
export class Dovecot {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    /** In the clear, and with STARTTLS where it has a certificate. */
    readonly port: number,
    /** TLS from the first byte, where it has a certificate. */
    readonly tlsPort: number,
    private readonly encrypted: boolean,
  ) {}

  /** @param shows with it, the server asks for encryption before it takes a password */
  static async start(users: readonly string[], shows?: CertificatePair): Promise<Dovecot> {
    const folder = mkdtempSync(join(tmpdir(), 'dovecot-'));
    chmodSync(folder, 0o755);
    const dovecot = new Dovecot(folder, await freePort(), await freePort(), shows !== undefined);
    if (shows) dovecot.hold(shows);
    for (const part of ['run', 'state', 'mail']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'passwd'), users.map((user) => `${user}:{PLAIN}${PASSWORD}\n`).join(''));
    writeFileSync(join(folder, 'dovecot.conf'), dovecot.configuration());
    for (const user of users) for (const part of ['', 'cur', 'new', 'tmp']) mkdirSync(join(folder, 'mail', user, part));
    dovecot.own();
    await dovecot.run();
    return dovecot;
  }

  /** Puts mails into a mailbox as a delivery agent would, or did so many days ago. */
  deliver(user: string, mails: Iterable<string | Buffer>, path = 'INBOX', daysAgo = 0): void {
    const time = Date.now() / 1000 - daysAgo * 86_400;
    const box = path === 'INBOX' ? join(this.folder, 'mail', user) : join(this.folder, 'mail', user, `.${path}`);
    if (!existsSync(box)) for (const part of ['', 'cur', 'new', 'tmp']) mkdirSync(join(box, part), { recursive: true });
    let count = 0;
    for (const mail of mails) {
      const name = `${Math.floor(Date.now() / 1000)}.M${String((count += 1)).padStart(6, '0')}P${process.hrtime.bigint()}.host`;
      writeFileSync(join(box, 'tmp', name), mail);
      utimesSync(join(box, 'tmp', name), time, time);
      // Complete before the server sees it.
      renameSync(join(box, 'tmp', name), join(box, 'new', name));
    }
    this.own();
  }

  /** The server counts the mails of the mailbox anew: another UIDVALIDITY. */
  async countAnew(user: string): Promise<void> {
    await this.stop();
    const box = join(this.folder, 'mail', user);
    for (const name of readdirSync(box)) if (name.startsWith('dovecot.')) rmSync(join(box, name));
    // The list's first line: 3 V<UIDVALIDITY> N<next UID> …
    const list = join(box, 'dovecot-uidlist');
    const anew = readFileSync(list, 'utf8').replace(
      / V(\d+)/,
      (_, validity: string) => ` V${Number(validity) + 1_000}`,
    );
    writeFileSync(list, anew);
    this.own();
    await this.run();
  }

  /** From now on the server shows another certificate. */
  async show(pair: CertificatePair): Promise<void> {
    await this.stop();
    this.hold(pair);
    await this.run();
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server?.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async run(): Promise<void> {
    const server = spawn(BINARY ?? '', ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    this.server = server;
    for (let tries = 0; tries < 400; tries += 1) {
      if (server.exitCode !== null) throw new Error('Dovecot stopped while it was starting');
      if (await answers(this.port)) return;
      await new Promise((next) => setTimeout(next, 25));
    }
    throw new Error('Dovecot did not get ready');
  }

  private hold({ certificate, key }: CertificatePair): void {
    writeFileSync(join(this.folder, 'server.pem'), certificate);
    writeFileSync(join(this.folder, 'server.key'), key, { mode: 0o600 });
  }

  /** Root's Dovecot gives up its rights and must be able to write all the same. */
  private own(): void {
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', 'mail:mail', join(this.folder, 'mail')]);
  }

  private configuration(): string {
    const root = process.getuid?.() === 0;
    const user = root ? 'mail' : userInfo().username;
    const group = root ? 'mail' : String(process.getgid?.());
    return `
base_dir = ${this.folder}/run
state_dir = ${this.folder}/state
log_path = ${this.folder}/log
protocols = imap
listen = 127.0.0.1
${
  this.encrypted
    ? `ssl = required
ssl_cert = <${this.folder}/server.pem
ssl_key = <${this.folder}/server.key`
    : 'ssl = no'
}
disable_plaintext_auth = no
mail_location = maildir:${this.folder}/mail/%u
mail_max_userip_connections = 100
first_valid_uid = 1
${root ? '' : `default_internal_user = ${user}\ndefault_internal_group = ${group}\ndefault_login_user = ${user}`}
passdb {
  driver = passwd-file
  args = scheme=plain username_format=%u ${this.folder}/passwd
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${this.folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Junk {
    special_use = \\Junk
  }
}
service imap-login {
  ${root ? '' : 'chroot ='}
  inet_listener imap {
    port = ${this.port}
  }
  inet_listener imaps {
    port = ${this.encrypted ? this.tlsPort : 0}
    ssl = ${this.encrypted ? 'yes' : 'no'}
  }
}
${root ? '' : 'service anvil {\n  chroot =\n}\n'}`;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
