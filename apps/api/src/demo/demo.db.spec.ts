import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Passwords } from '@regulars/staff';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { COLLEAGUES } from './company.js';
import { type Filled, SIZES, fillDemo } from './fill-demo.js';

/** ORD-2, as people do it: what is closed is not opened again here. */
const STEPS = ['new processed', 'new won', 'new lost', 'processed won', 'processed lost'];
/** A Wednesday, in the middle of the working day everywhere the company sells. */
const NOW = new Date('2026-11-18T09:30:00Z');

describe('ADM-2 demo data', () => {
  let db: TestDatabase;
  let filled: Filled;
  let indexesBefore: string[];

  const rows = <Row = Record<string, unknown>>(text: string, params: unknown[] = []) =>
    db.database.query<Row>(text, params);
  const one = async (text: string, params: unknown[] = []) => (await rows<{ n: number }>(text, params))[0]?.n;
  const indexes = async () =>
    (
      await rows<{ definition: string }>(
        `SELECT indexdef AS definition FROM pg_indexes WHERE schemaname IN ('orders', 'messaging', 'forms', 'staff', 'members')
         UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
         WHERE connamespace::regnamespace::text IN ('orders', 'messaging', 'forms', 'staff', 'members') ORDER BY definition`,
      )
    ).map(({ definition }) => definition);

  beforeAll(async () => {
    db = await testDatabase();
    indexesBefore = await indexes();
    filled = await fillDemo(db.database, 'small', NOW);
  }, 60_000);
  afterAll(() => db.close());

  test('orders, messages and numbers are as many as promised; numbers follow the dates and go on from there', async () => {
    expect(await one('SELECT count(*) AS n FROM orders."order"')).toBe(SIZES.small);
    expect(await one('SELECT count(*) AS n FROM messaging.message')).toBe(filled.messages);
    const outOfOrder = `SELECT count(*) AS n FROM (
      SELECT number, row_number() OVER (ORDER BY created_at, id) AS place, extract(year FROM created_at AT TIME ZONE 'UTC') AS year FROM orders."order") o
      WHERE number <> 'R-' || year || '-' || lpad(place::text, 6, '0')`;
    expect(await one(outOfOrder)).toBe(0);
    expect((await rows<{ number: string }>('SELECT orders.next_number() AS number'))[0]?.number).toMatch(/-002001$/);
  });

  test('what an order tells of its thread is what the messages say', async () => {
    const astray = await rows(`
      WITH told AS (
        SELECT t.subject_id, count(*) FILTER (WHERE counted) AS messages, max(m.created_at) FILTER (WHERE counted) AS last,
          max(m.created_at) FILTER (WHERE counted AND direction = 'in') AS incoming, max(m.created_at) FILTER (WHERE counted AND direction = 'out') AS reply,
          t.message_count, t.last_incoming_at, t.last_reply_at
        FROM messaging.thread t JOIN (
          SELECT *, purpose IN ('incoming', 'reply') AND NOT automatic AND NOT unverified AS counted FROM messaging.message
        ) m ON m.thread_id = t.id GROUP BY t.id
      )
      SELECT o.number FROM orders."order" o LEFT JOIN told ON told.subject_id = o.id
      WHERE o.message_count <> coalesce(told.messages, 0) OR told.message_count <> told.messages
        OR o.last_message_at IS DISTINCT FROM told.last OR told.last_incoming_at IS DISTINCT FROM told.incoming
        OR told.last_reply_at IS DISTINCT FROM told.reply
        -- Whoever answered last has read what was there; whoever wrote by hand knows it.
        OR (o.unread AND told.reply > coalesce(told.incoming, o.created_at)) OR (o.unread AND o.source IN ('phone', 'hand'))`);
    expect(astray).toEqual([]);
    expect(await one('SELECT count(*) AS n FROM orders."order" WHERE unread')).toBeGreaterThan(2);
  });

  test('values are the sums of the items, deals have amounts, losses have reasons', async () => {
    const wrong = await rows(`
      SELECT o.number FROM orders."order" o
      LEFT JOIN (SELECT order_id, count(*) AS items, sum(quantity * unit_price) AS worth FROM orders.order_item GROUP BY order_id) i ON i.order_id = o.id
      WHERE o.item_count <> coalesce(i.items, 0) OR (i.items > 0 AND o.value <> i.worth) OR (i.items IS NULL AND o.value IS NOT NULL AND NOT o.value_given)
        OR (o.status = 'won') <> (o.won_amount IS NOT NULL) OR (o.status = 'lost') <> (o.lost_reason IS NOT NULL)`);
    expect(wrong).toEqual([]);
  });

  test('every status was reached by allowed steps, and nothing lies in the future', async () => {
    const events = await rows<{ order_id: string; from: string; to: string; status: string }>(
      `SELECT e.order_id, e."from", e."to", o.status FROM orders.order_event e JOIN orders."order" o ON o.id = e.order_id
       WHERE action = 'status' ORDER BY e.order_id, e.id`,
    );
    const reached = new Map<string, string>();
    for (const { order_id, from, to } of events) {
      expect(reached.get(order_id) ?? 'new').toBe(from);
      expect(STEPS).toContain(`${from} ${to}`);
      reached.set(order_id, to);
    }
    expect(events.filter(({ order_id, status }) => reached.get(order_id) !== status)).toEqual([]);
    expect(
      await one(
        `SELECT count(*) AS n FROM orders."order" WHERE status <> 'new' AND id NOT IN (SELECT order_id FROM orders.order_event)`,
      ),
    ).toBe(0);
    for (const [table, column] of [
      ['orders."order"', 'updated_at'],
      ['orders.order_event', 'at'],
      ['messaging.message', 'created_at'],
    ]) {
      // The two mails on the very last order may take a few seconds.
      expect(
        await one(`SELECT count(*) AS n FROM ${table} WHERE ${column} > $1::timestamptz + interval '10 s'`, [NOW]),
      ).toBe(0);
    }
    expect(
      await one(
        'SELECT count(*) AS n FROM orders.order_event e JOIN orders."order" o ON o.id = e.order_id WHERE at < o.created_at',
      ),
    ).toBe(0);
  });

  test('orders from forms stand on a submission to a version that there is', async () => {
    expect(await one('SELECT count(*) AS n FROM orders."order" WHERE source = \'form\'')).toBeGreaterThan(900);
    const loose = await rows(`
      SELECT o.number FROM orders."order" o
      LEFT JOIN forms.submission s ON s.id = o.submission_id AND s.form_id = o.form_id AND s.form_version = o.form_version
      LEFT JOIN forms.form_version v ON v.form_id = s.form_id AND v.version = s.form_version
      WHERE (o.source = 'form') <> (v.form_id IS NOT NULL) OR (v.form_id IS NOT NULL AND (
        s.answers->>'message' IS DISTINCT FROM o.message OR s.received_at <> o.created_at OR s.suspect <> o.suspect
        OR jsonb_array_length(o.answers) <> (SELECT count(*) FROM jsonb_object_keys(s.answers))))`);
    expect(loose).toEqual([]);
    expect(await one('SELECT count(*) AS n FROM forms.submission')).toBe(
      await one('SELECT count(*) AS n FROM orders."order" WHERE source = \'form\''),
    );
  });

  test('customers are members, one for each address, with their orders, and facts that are what they bought', async () => {
    expect(await one('SELECT count(*) AS n FROM members.member')).toBe(filled.members);
    expect(await one('SELECT count(DISTINCT email_key) AS n FROM members.member')).toBe(filled.members);
    const astray = await rows(`SELECT o.number FROM orders."order" o LEFT JOIN members.member m ON m.id = o.member_id
      WHERE (o.member_id IS NULL) <> (o.suspect OR o.recycled_at IS NOT NULL OR coalesce(contact_email_normalised, contact_phone_normalised) IS NULL)
        OR (o.member_id IS NOT NULL AND m.id IS NULL) OR o.contact_email_normalised <> m.email_key OR m.joined_at > o.created_at
        OR (o.status = 'won') <> (o.won_at IS NOT NULL) OR o.won_at < o.created_at`);
    expect(astray).toEqual([]);
    const wrong = await rows(`
      WITH truth AS (
        SELECT member_id, count(*)::int AS order_count, sum(won_amount) FILTER (WHERE currency = 'USD')::bigint AS order_sum, max(won_at) AS last_order_at,
          (count(*) FILTER (WHERE won_at >= timestamptz '2026-10-19 16:00Z'))::int AS count_30
        FROM orders."order" WHERE status = 'won' AND recycled_at IS NULL AND member_id IS NOT NULL GROUP BY member_id
      ) SELECT f.member_id FROM members.facts f LEFT JOIN truth t USING (member_id)
      WHERE (f.order_count, f.order_sum, f.count_30, f.last_order_at)
        IS DISTINCT FROM (coalesce(t.order_count, 0), coalesce(t.order_sum, 0), coalesce(t.count_30, 0), t.last_order_at)`);
    expect(wrong).toEqual([]);
    expect(await one('SELECT count(*) AS n FROM orders.sold_line')).toBeGreaterThan(500);
    expect(await one('SELECT count(*) AS n FROM members.facts WHERE count_30 > 0')).toBeGreaterThan(10);
    expect(await one('SELECT count(*) AS n FROM members.consent_event')).toBe(
      await one('SELECT sum(bit_count(consents::int::bit(5)))::int AS n FROM members.member'),
    );
    expect(await one('SELECT count(*) AS n FROM members.stale_facts')).toBe(0);
  });

  test('two Chinese characters find exactly the orders that hold them', async () => {
    const found = await rows(`SELECT id FROM orders."order" WHERE search @@ '''球阀'''::tsquery ORDER BY id`);
    const held = await rows(
      `SELECT id FROM orders."order" WHERE concat_ws(' ', subject, message, contact_company, contact_name) LIKE '%球阀%' ORDER BY id`,
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(held);
  });

  test('nobody gets a mail: nothing waits to be sent, and all addresses are of reserved domains', async () => {
    expect(
      await one("SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier <> 'members.reckon-marked'"),
    ).toBe(0);
    expect(
      await one("SELECT count(*) AS n FROM messaging.message WHERE status IN ('queued', 'sending', 'failed')"),
    ).toBe(0);
    const real = await rows(`
      SELECT address FROM (
        SELECT contact_email AS address FROM orders."order" UNION SELECT r->>'address' FROM messaging.message, jsonb_array_elements(recipients) r
        UNION SELECT email FROM staff.account UNION SELECT address FROM messaging.participant UNION SELECT author_email FROM messaging.message
      ) a WHERE address !~ '(\\.example|@example\\.com|\\.localhost)$' OR address !~ '^[a-z0-9.+-]+@[a-z0-9.-]+$'`);
    expect(real).toEqual([]);
  });

  test('no text has a gap left in it', async () => {
    const gaps = await rows(`
      SELECT text FROM (SELECT message AS text FROM orders."order" UNION ALL SELECT subject FROM orders."order" UNION ALL SELECT text FROM messaging.message
        UNION ALL SELECT subject FROM messaging.message) t WHERE text ~ '\\{[a-zA-Z0-9]+\\}|undefined|NaN|null' OR text = ''`);
    // The order form alone has no subject of its own.
    expect(gaps.filter(({ text }) => text !== '')).toEqual([]);
  });

  test('the colleagues can sign in with the password that is printed', async () => {
    const accounts = await rows<{ password_hash: string; role: string }>(
      'SELECT password_hash, role FROM staff.account',
    );
    expect(accounts.map(({ role }) => role).sort()).toEqual(COLLEAGUES.map(({ role }) => role).sort());
    expect(await new Passwords().fits(accounts[0]?.password_hash ?? null, filled.password)).toBe(true);
  });

  test('indexes and constraints are the ones that were there before', async () => {
    expect(await indexes()).toEqual(indexesBefore);
  });

  test('a database that holds orders is left alone', async () => {
    await expect(fillDemo(db.database, 'small', NOW)).rejects.toThrow(/holds orders already.*DATA_DIR=/s);
    expect(await one('SELECT count(*) AS n FROM orders."order"')).toBe(SIZES.small);
    await rows('DELETE FROM orders."order"');
    await expect(fillDemo(db.database, 'small', NOW)).rejects.toThrow(/lin\.hai@lanyu-valves\.example/);
    expect(await one('SELECT count(*) AS n FROM orders."order"')).toBe(0);
    expect(await indexes()).toEqual(indexesBefore);
  });
});
