import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { Dovecot, HAS_DOVECOT, PASSWORD } from '@regulars/platform/testing';
import { House } from '../testing/house.js';
import { MailWorker, eventually } from '../testing/mail-worker.js';

const withDovecot = HAS_DOVECOT ? describe : describe.skip;

const letter = (n: number, text = `Please send ${n} valves.`) =>
  `From: Customer ${n} <c${n}@customer.example>\r\nTo: sales@company.example\r\nMessage-ID: <m${n}@customer.example>\r\nSubject: Valves ${n}\r\n\r\n${text}\r\n`;
const letters = (count: number, from = 1) => Array.from({ length: count }, (_, n) => letter(from + n));

withDovecot('ORD-8 mailboxes read by IMAP, against Dovecot', () => {
  const users = Array.from({ length: 20 }, (_, n) => `user${n}`);
  let dovecot: Dovecot;
  let house: House;
  let worker: MailWorker;
  let next = 0;
  let proxy: CuttingProxy | undefined;
  let user = '';

  beforeAll(async () => {
    dovecot = await Dovecot.start(users);
  });
  afterAll(() => dovecot.remove());
  beforeEach(async () => {
    house = await House.build();
    worker = new MailWorker(house);
    user = users[(next += 1)] ?? '';
  });
  afterEach(async () => {
    await worker.stop();
    await proxy?.close();
    proxy = undefined;
    await house.close();
  });

  const cuttable = async () => (proxy = await CuttingProxy.before(dovecot.port));
  const stored = async () =>
    (
      await house.db.database.query<{ n: number; ids: number }>(
        `SELECT count(*)::integer AS n, count(DISTINCT substring(convert_from(content, 'UTF8') FROM 'Message-ID: (\\S+)'))::integer AS ids
         FROM messaging.raw_message`,
      )
    )[0] ?? { n: 0, ids: 0 };
  const jobs = async () =>
    (
      await house.db.database.query<{ n: number }>(
        "SELECT count(*)::integer AS n FROM graphile_worker.jobs WHERE task_identifier = 'messaging.take'",
      )
    )[0]?.n;
  const watching = (id: string, taken: number) =>
    eventually(`${taken} mails of the account`, async () => {
      const account = await worker.accounts.find(id);
      return account?.state === 'watching' && account.taken >= taken && account;
    });
  const flagsOf = async (path: string) => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port: dovecot.port, secure: false, doSTARTTLS: false, logger: false },
      auth: { user, pass: PASSWORD },
    });
    await client.connect();
    try {
      if ((await client.mailboxOpen(path)).exists === 0) return [];
      return (await client.fetchAll('1:*', { flags: true })).map(({ flags }) => [...(flags ?? [])]);
    } finally {
      await client.logout();
    }
  };

  test('takes what is there, then hears of each new mail at once', async () => {
    dovecot.deliver(user, letters(3));
    const id = await worker.addAccount({ port: dovecot.port, username: user });
    worker.start();
    await watching(id, 3);
    dovecot.deliver(user, letters(2, 4));
    const account = await watching(id, 5);
    expect(account).toMatchObject({ taken: 5, behind: 0, behind_since: null, last_error: null });
    expect(account.connected_since).toBeInstanceOf(Date);
    expect(await stored()).toEqual({ n: 5, ids: 5 });
    await house.work();
    expect(house.received.map(({ kind, mayAcknowledge }) => [kind, mayAcknowledge])).toEqual(
      Array.from({ length: 5 }, () => ['human', true]),
    );
    // Nothing was touched in the mailbox.
    expect((await flagsOf('INBOX')).flat()).not.toContain('\\Seen');
  });

  test('twenty cuts in the middle of the catch-up lose and double nothing', async () => {
    dovecot.deliver(user, letters(400));
    const line = await cuttable();
    // From the greeting to the middle of a mail.
    line.plan(Array.from({ length: 20 }, (_, n) => 10 + ((n * 7_919) % 9_000)));
    const id = await worker.addAccount({ port: line.port, username: user });
    worker.start();
    await watching(id, 400);
    expect(line.cuts).toBe(20);
    expect(await stored()).toEqual({ n: 400, ids: 400 });
    expect(await jobs()).toBe(400);
    expect(await worker.progress.left(id, 5)).toEqual([]);
  });

  test('cut while it idles, it comes back and takes what came meanwhile', async () => {
    const line = await cuttable();
    const id = await worker.addAccount({ port: line.port, username: user });
    worker.start();
    for (let round = 1; round <= 5; round += 1) {
      await watching(id, round - 1);
      line.cutAll();
      dovecot.deliver(user, letters(1, round));
    }
    await watching(id, 5);
    expect(await stored()).toEqual({ n: 5, ids: 5 });
  });

  test('ten thousand mails, each once', async () => {
    dovecot.deliver(user, letters(10_000));
    const id = await worker.addAccount({ port: dovecot.port, username: user });
    worker.start();
    await watching(id, 10_000);
    expect(await stored()).toEqual({ n: 10_000, ids: 10_000 });
    expect(await jobs()).toBe(10_000);
  }, 90_000);

  test('a mailbox that counts anew is read anew, and doubles nothing', async () => {
    dovecot.deliver(user, letters(30));
    const id = await worker.addAccount({ port: dovecot.port, username: user });
    worker.start();
    await watching(id, 30);
    const validity = async () =>
      (await house.db.database.query<{ v: string }>('SELECT uid_validity::text AS v FROM messaging.mail_folder'))[0]?.v;
    const before = await validity();
    await dovecot.countAnew(user);
    dovecot.deliver(user, letters(2, 31));
    await watching(id, 32);
    expect(await validity()).not.toBe(before);
    expect(await stored()).toEqual({ n: 32, ids: 32 });
  });

  test('two workers: one holds the account, and when it dies the other goes on', async () => {
    const other = new MailWorker(house);
    dovecot.deliver(user, letters(20));
    const id = await worker.addAccount({ port: dovecot.port, username: user });
    worker.start();
    other.start();
    await watching(id, 20);
    await worker.stop();
    dovecot.deliver(user, letters(5, 21));
    await watching(id, 25);
    expect(await stored()).toEqual({ n: 25, ids: 25 });
    await other.stop();
  });

  test('what is taken is marked as read, and moved, when the account says so', async () => {
    dovecot.deliver(user, letters(3));
    const id = await worker.addAccount({ port: dovecot.port, username: user, after_taking: 'seen' });
    worker.start();
    await watching(id, 3);
    await eventually('three read mails', async () =>
      (await flagsOf('INBOX')).every((flags) => flags.includes('\\Seen')),
    );
    await house.db.database.query(
      "UPDATE messaging.mail_account SET after_taking = 'move', move_to = 'Taken', version = version + 1 WHERE id = $1",
      [id],
    );
    dovecot.deliver(user, letters(2, 4));
    await watching(id, 5);
    await eventually('two moved mails', async () => (await flagsOf('Taken').catch(() => [])).length === 2);
    expect(await flagsOf('INBOX')).toHaveLength(3);
    expect(await house.db.database.query('SELECT FROM messaging.mail_tidying')).toEqual([]);
  });

  test('cuts while mails are moved: all are taken once and moved in the end', async () => {
    dovecot.deliver(user, letters(60));
    const line = await cuttable();
    line.plan([900, 9_000, 14_000, 15_000, 16_000, 2_000, 2_500, 3_000]);
    const id = await worker.addAccount({ port: line.port, username: user, after_taking: 'move', move_to: 'Taken' });
    worker.start();
    await watching(id, 60);
    await eventually('sixty moved mails', async () => (await flagsOf('Taken').catch(() => [])).length === 60);
    expect(await flagsOf('INBOX')).toEqual([]);
    expect(await stored()).toEqual({ n: 60, ids: 60 });
  });

  test('what lay in the junk folder is taken and kept apart', async () => {
    dovecot.deliver(user, letters(1, 7), 'Junk');
    const id = await worker.addAccount({ port: dovecot.port, username: user, junk_folder: 'Junk' });
    worker.start();
    await watching(id, 1);
    await house.work();
    expect(house.received).toMatchObject([{ suspect: true, mayAcknowledge: false, kind: 'human' }]);
  });

  test('of a mail that is too large the beginning is taken, and it is marked', async () => {
    const part = `--b\r\nContent-Type: text/plain\r\n\r\nSee the drawing.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=drawing.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(18)}\r\n`.repeat(9_000)}--b--\r\n`;
    const large = `From: Wang <wang@customer.example>\r\nMessage-ID: <large@customer.example>\r\nSubject: Drawing\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part}`;
    dovecot.deliver(user, [large, letter(2)]);
    const id = await worker.addAccount({ port: dovecot.port, username: user });
    worker.start();
    await watching(id, 2);
    await house.work();
    expect(house.received).toHaveLength(2);
    const [left] = await worker.progress.left(id, 5);
    expect(left).toMatchObject({ reason: 'too-large', subject: 'Drawing', sender: 'wang@customer.example' });
    const mails = await Promise.all(house.received.map(({ messageId }) => house.reader.incoming(messageId)));
    expect(mails.find((mail) => mail?.subject === 'Drawing')).toMatchObject({ text: 'See the drawing.', files: [] });
    const [row] = await house.db.database.query<{ error: string }>(
      "SELECT error FROM messaging.message WHERE subject = 'Drawing'",
    );
    expect(row?.error).toContain('more than is taken in');
  });

  test('what came before the day stays where it is', async () => {
    dovecot.deliver(user, letters(2), 'INBOX', 20);
    dovecot.deliver(user, letters(1, 3), 'INBOX', 5);
    const since = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
    const id = await worker.addAccount({ port: dovecot.port, username: user, since });
    worker.start();
    await watching(id, 1);
    expect(await stored()).toEqual({ n: 1, ids: 1 });
    // A day that has not begun yet everywhere is no fault.
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await house.db.database.query('UPDATE messaging.mail_account SET since = $1, version = version + 1', [tomorrow]);
    dovecot.deliver(user, letters(1, 4));
    await watching(id, 2);
  });

  test('a wrong password is told in words, and the account waits', async () => {
    const id = await worker.addAccount({ port: dovecot.port, username: user, password: 'wrong' });
    worker.start();
    const account = await eventually('the trouble', async () => {
      const row = await worker.accounts.find(id);
      return row?.state === 'trouble' && row;
    });
    expect(account.last_error).toMatchObject({ code: 'messaging/mail-sign-in-refused' });
    expect(account.last_error?.message).toContain('app password');
    expect(account.next_try_at?.getTime()).toBeGreaterThan(Date.now() + 60_000);
    expect(house.logged.join()).not.toContain('wrong');
  });

  test('a folder that is missing is named', async () => {
    const id = await worker.addAccount({ port: dovecot.port, username: user, folders: ['INBOX', 'Anfragen'] });
    worker.start();
    const account = await eventually('the trouble', async () => {
      const row = await worker.accounts.find(id);
      return row?.state === 'trouble' && row;
    });
    expect(account.last_error?.message).toContain('Anfragen');
  });
});
