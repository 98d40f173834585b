import type { House } from './house.js';
import type { StaffClient } from './staff-client.js';
import { orderAnswers, send, submission } from './visitor.js';

/** In everything that is said of the person, in one case or another, and in nothing else. */
export const MARK = 'zqxmark';
const EMAIL = `${MARK}@customer.example`;
/** No other number has these digits. */
export const DIGITS = '7770001';
const PHONE = `+49 30 ${DIGITS}`;
const USD = (amount: number) => ({ amount, currency: 'USD' });

interface Made {
  id: string;
  number: string;
  version: number;
}

/** A person who left traces wherever the product keeps something of people. */
export async function markedPerson(house: House, owner: StaffClient): Promise<Made> {
  const field = { key: 'size', type: 'text', label: { en: 'Size' } };
  await owner.call('POST', '/custom-fields', field);
  await owner.call('POST', '/custom-fields?subject=member', field);
  const person = await member(owner, `Zqxmark Person`);
  const twin = await member(owner, `Zqxmark Twin`);
  const { version } = await owner.call<Made>('GET', `/members/${person.id}`);
  await owner.call('POST', `/members/${person.id}/merge`, { otherId: twin.id, otherVersion: twin.version }, { 'if-match': `"${version}"` }); // prettier-ignore
  await orders(owner, person.id);
  await visited(owner, person.id);
  await joined(owner);
  await imported(owner);
  await beside(house, person.id);
  return owner.call('GET', `/members/${person.id}`);
}

async function member(owner: StaffClient, name: string): Promise<Made> {
  const made = await owner.call<Made>(
    'POST',
    '/members',
    {
      ...{
        name,
        company: `${MARK} Ltd`,
        email: EMAIL,
        phone: PHONE,
        occupation: MARK,
        position: MARK,
        notes: `Knows ${MARK}`,
      },
      ...{
        tags: [MARK],
        preferences: [MARK],
        level: MARK,
        cardNumber: `${MARK}-${name}`,
        externalId: `x-${MARK}-${name}`,
      },
      addresses: [{ street: `${MARK} Street 1`, city: MARK, region: MARK, postalCode: MARK, country: 'DE' }],
      messengers: [{ kind: 'wechat', account: MARK }],
      morePhones: [{ label: MARK, number: `+49 30 ${DIGITS}2` }],
      customFields: { size: MARK },
    },
    { 'idempotency-key': crypto.randomUUID() },
  );
  await owner.call('POST', `/members/${made.id}/consents`, {
    ...{ channel: 'email', given: true, source: `call with ${MARK}`, wording: `${MARK} agrees`, proof: { call: MARK } },
  });
  const { version } = await owner.call<Made>('GET', `/members/${made.id}`);
  return owner.call('PATCH', `/members/${made.id}`, { company: `${MARK} Inc` }, { 'if-match': `"${version}"` });
}

/** Two orders with everything that one can have; one is won. */
async function orders(owner: StaffClient, memberId: string): Promise<void> {
  const supplier = await owner.call<Made>('POST', '/suppliers', { name: 'Factory', email: 'factory@supplier.example', locale: 'en' }); // prettier-ignore
  for (const won of [true, false]) {
    const order = await owner.call<Made>(
      'POST',
      '/orders',
      {
        ...{
          source: 'phone',
          contact: { name: 'Zqxmark', email: EMAIL, phone: PHONE, company: MARK },
          message: `Call ${MARK}`,
        },
        ...{
          items: [{ name: 'Cup', quantity: 4, unitPrice: USD(1_250) }],
          tags: [MARK, 'trade'],
          customFields: { size: MARK },
        },
      },
      { 'idempotency-key': crypto.randomUUID() },
    );
    const path = `/orders/${order.id}`;
    await owner.call('PUT', `${path}/member`, { memberId });
    const edited = await owner.call<Made>('GET', path);
    await owner.call('PATCH', path, { message: `Call ${MARK} again` }, { 'if-match': `"${edited.version}"` });
    const fileIds = [await owner.upload(`${MARK}.txt`, `For ${MARK}`)];
    await owner.call('POST', `${path}/replies`, { text: `Dear ${MARK}`, fileIds });
    await owner.call('POST', `${path}/notes`, { text: `${MARK} is kind`, mentions: [owner.id] });
    await owner.call('PATCH', `${path}/drafts/reply`, { body: `<p>${MARK}</p>`, fileIds: [await owner.upload('d.txt', MARK)] }, { 'if-match': '"0"' }); // prettier-ignore
    await owner.call('POST', `${path}/calls`, { outcome: 'reached', note: `${MARK} said yes` });
    await owner.call('POST', '/tasks', { kind: 'call', title: `Ask ${MARK}`, due: '2099-01-01', orderId: order.id });
    await owner.call('POST', `${path}/supplier-requests`, { supplierId: supplier.id, deliveryAddress: `${MARK} Street`, note: MARK }); // prettier-ignore
    const end = won ? { to: 'won', amount: USD(5_000) } : { to: 'lost', reason: `${MARK} went elsewhere` };
    await owner.call('POST', `${path}/transitions`, end);
  }
}

/** By the form, with a file. */
async function visited(owner: StaffClient, memberId: string): Promise<void> {
  const said = orderAnswers({ name: 'Zqxmark', email: EMAIL, phone: PHONE, message: `It is ${MARK}` });
  const utm = { utm: { source: 'fair', term: MARK }, referrer: `https://${MARK}.example/` };
  const answer = await send(owner.address, { ...(await submission(owner.address, said)), ...utm });
  if (answer.status !== 201) throw new Error(`The form answered ${answer.status}: ${await answer.text()}`);
  const { data } = await owner.call<{ data: Made[] }>('GET', `/orders?q=${MARK}&limit=1`);
  await owner.call('PUT', `/orders/${data[0]?.id ?? ''}/member`, { memberId });
}

/** Filled in a registration form, and said what they want to hear of. */
async function joined(owner: StaffClient): Promise<void> {
  const said = { name: 'Zqxmark', email: EMAIL, phone: PHONE, city: MARK, privacy: true };
  const answer = await send(owner.address, await submission(owner.address, said, 'register'), 'register');
  if (answer.status !== 201) throw new Error(`The form answered ${answer.status}: ${await answer.text()}`);
}

async function imported(owner: StaffClient): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([`name,email\nZqxmark,${EMAIL}\n`], { type: 'text/csv' }), 'people.csv');
  await owner.call('POST', '/members/imports', form);
}

/** What comes in ways that need the world outside, or long ago: written as those ways write it. */
async function beside(house: House, memberId: string): Promise<void> {
  const [order] = await house.query<{ id: string }>('SELECT id FROM orders."order" WHERE member_id = $1 LIMIT 1', [
    memberId,
  ]);
  await house.query(
    `WITH raw AS (
       INSERT INTO messaging.raw_message (sha256, content, envelope_from, envelope_to, state)
       SELECT sha256($1::bytea), $1::bytea, '${EMAIL}', '{sales@acme.example}', 'taken' RETURNING id
     ), stray AS (
       INSERT INTO messaging.raw_message (sha256, content, envelope_from, envelope_to, state)
       SELECT sha256('other ' || $1::bytea), $1::bytea, '${EMAIL}', '{sales@acme.example}', 'taken' RETURNING id
     )
     INSERT INTO messaging.message (thread_id, kind, purpose, direction, status, author_name, author_email, subject, text, quoted, html, raw_id)
     SELECT t.id, 'mail', 'incoming', 'in', 'received', 'Zqxmark', '${EMAIL}', 'From ${MARK}', '${MARK}', '${MARK}', '<p>${MARK}</p>', raw.id
     FROM raw, messaging.thread t WHERE t.subject_id = $2
     UNION ALL
     SELECT NULL, 'mail', 'incoming', 'in', 'received', 'Zqxmark', '${EMAIL}', 'From ${MARK}', '${MARK}', '${MARK}', NULL, stray.id FROM stray`,
    [Buffer.from(`From: ${EMAIL}\r\n\r\n${MARK}`), order?.id],
  );
  await house.query(
    `WITH chosen AS (INSERT INTO members.choice (member_id, topics) VALUES ($1, '{${MARK}}')),
     asked AS (INSERT INTO members.erasure_wish (member_id, address) VALUES ($1, '${MARK}')),
     earlier AS (INSERT INTO members.earlier_address VALUES ($1, 'old.${EMAIL}'))
     INSERT INTO members.own_page_key (hash, kind, member_id, email_key, expires_at, new_email)
     VALUES ('x', 'address', $1, '${EMAIL}', now() + interval '1 hour', 'new.${EMAIL}')`,
    [memberId],
  );
  await house.query(
    `INSERT INTO messaging.suppression (address, reason, detail) VALUES ('${EMAIL}', 'bounce', '550 ${MARK}')`,
  );
  await house.query(
    `INSERT INTO orders.acknowledged_address (email, form_id, day, order_id) SELECT '${EMAIL}', id, current_date, $1 FROM forms.form LIMIT 1`,
    [order?.id],
  );
  await house.query(
    `WITH told AS (INSERT INTO orders.mention (order_id, message_id, staff_id, by_name, excerpt)
       SELECT t.subject_id, m.id, uuidv7(), 'owner', 'See ${MARK}' FROM messaging.message m JOIN messaging.thread t ON t.id = m.thread_id
       WHERE t.subject_id = $1 LIMIT 1 RETURNING message_id)
     INSERT INTO messaging.automatic_answer (message_id, address) SELECT message_id, '${EMAIL}' FROM told`,
    [order?.id],
  );
  await house.query(
    `INSERT INTO orders.external_order (source, external_id, order_id, digests) VALUES ('import', 'x-${MARK}@2024-05-06T10:11:12.000Z', $1, '{}')`,
    [order?.id],
  );
  await house.query(
    `INSERT INTO orders.task (kind, title, contact_name, contact_phone, due_on, due_by, created_by_name)
     VALUES ('call', 'Call ${MARK}', 'Zqxmark', '030 ${DIGITS}', '2099-01-01', '2099-01-02', 'owner')`,
  );
  await house.query(
    `INSERT INTO staff.audit_entry (actor_name, action, subject_type, changes)
     VALUES ('owner', 'members.exported', 'member', '{"q": {"from": null, "to": "Zqxmark"}, "format": {"from": null, "to": "csv"}}')`,
  );
  await house.query(
    `WITH done AS (INSERT INTO imports.import (kind, state, file_name, created_by_id, created_by_name)
       VALUES ('members', 'done', 'people.csv', 'x', 'owner') RETURNING id),
     made AS (INSERT INTO imports.made (import_id, first_row, rows, subjects, labels)
       SELECT id, 2, '{2,3}', ARRAY[$1::uuid, uuidv7()], '{Zqxmark,Other}' FROM done)
     INSERT INTO imports.outcome (import_id, row, result, subject_id, label, before, version, cells)
     SELECT id, 4, 'changed', $1::uuid, 'Zqxmark', '{"name": "Zqxmark"}'::jsonb, 2, NULL FROM done
     UNION ALL SELECT id, 5, 'bad', NULL, '', NULL, NULL, ARRAY['Zqxmark', '${EMAIL}'] FROM done`,
    [memberId],
  );
  await house.query(
    `WITH told AS (INSERT INTO webhooks.event (id, type, data, occurred_at)
       VALUES (uuidv7(), 'member.updated', jsonb_build_object('id', $1::text, 'externalId', '${MARK}'), now()) RETURNING id),
     endpoint AS (INSERT INTO webhooks.endpoint (url, event_types, secret_sealed) VALUES ('https://x.example', '{member.updated}', 'x') RETURNING id),
     delivery AS (INSERT INTO webhooks.delivery (event_id, endpoint_id) SELECT told.id, endpoint.id FROM told, endpoint RETURNING id)
     INSERT INTO webhooks.attempt (delivery_id, duration_ms, response) SELECT id, 5, 'Hello ${MARK}' FROM delivery`,
    [memberId],
  );
}

/** Where anything still has the mark, in whichever column of whichever table: as text, in JSON, among search words, in bytes. */
export async function marksLeft(house: House): Promise<string[]> {
  const tables = await house.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const marks = [MARK, DIGITS].flatMap((mark) => [mark, Buffer.from(mark).toString('hex')]);
  const left: string[] = [];
  for (const { name } of tables) {
    const rows = await house.query<{ row: string }>(
      `SELECT row FROM (SELECT lower(t::text) AS row FROM ${name} t) AS x WHERE row LIKE ANY($1)`,
      [marks.map((mark) => `%${mark}%`)],
    );
    left.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 400)}`));
  }
  return left;
}
