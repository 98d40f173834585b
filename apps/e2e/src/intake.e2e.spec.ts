import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House, type HouseProcess } from './house.js';
import { StaffClient } from './staff-client.js';
import { orderAnswers, send, solveProof, submission } from './visitor.js';

interface Problem {
  code: string;
  status: number;
  detail: string;
  errors: { pointer: string; code: string; message: string }[];
  requestId: string;
}

describe('FRM-3 and FRM-4 public intake', () => {
  let house: House;
  let server: HouseProcess;
  let address: string;
  let owner: StaffClient;

  beforeAll(async () => {
    house = await House.build();
    server = await house.start({ ROLE: 'api', FORM_MIN_FILL_MS: '1000' });
    address = server.address;
    owner = await StaffClient.signIn(address);
  });
  afterAll(() => house.demolish());

  const problem = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    return (await answer.json()) as Problem;
  };
  const count = async (where = 'true', params: unknown[] = []) =>
    (
      await house.query<{ submissions: number; orders: number }>(
        `SELECT (SELECT count(*)::int FROM forms.submission s WHERE ${where}) AS submissions,
              (SELECT count(*)::int FROM orders."order" o WHERE EXISTS (SELECT FROM forms.submission s WHERE s.id = o.submission_id AND ${where})) AS orders`,
        params,
      )
    )[0];

  test('a submission becomes an order with a number; sending it again changes nothing', async () => {
    const body = await submission(address, orderAnswers({ name: 'Zoë 王 👍' }));
    const first = await send(address, body);
    expect(first.status).toBe(201);
    const receipt = (await first.json()) as { number: string; submissionId: string };
    expect(receipt.number).toMatch(/^R-\d{4}-\d{6,}$/);
    const again = await send(address, body);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(receipt);
    const newProof = await send(address, { ...body, altcha: await solveProof(address) });
    expect(await newProof.json()).toEqual(receipt);
    expect(await count('s.id = $1', [body.submissionId])).toEqual({ submissions: 1, orders: 1 });
  });

  test('the same submission from twenty tabs at once is one order', async () => {
    const body = await submission(address);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(address, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    const numbers = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { number: string }).number),
    );
    expect(new Set(numbers).size).toBe(1);
    expect(await count('s.id = $1', [body.submissionId])).toEqual({ submissions: 1, orders: 1 });
  });

  test('a proof of work serves once', async () => {
    const body = await submission(address);
    expect((await send(address, body)).status).toBe(201);
    const second = await send(address, { ...body, submissionId: randomUUID() });
    expect(second.status).toBe(409);
    expect((await problem(second)).code).toBe('forms/proof-replayed');
    const changed = await send(address, {
      ...body,
      answers: orderAnswers({ message: 'Something else' }),
      altcha: await solveProof(address),
    });
    expect((await problem(changed)).code).toBe('forms/submission-id-reused');
  });

  test.each<[string, (body: Record<string, unknown>) => unknown, number, string]>([
    ['no proof', ({ altcha: _, ...body }) => body, 422, 'forms/proof-required'],
    ['a proof that is nonsense', (body) => ({ ...body, altcha: 'AAAA' }), 422, 'forms/proof-invalid'],
    ['no id', ({ submissionId: _, ...body }) => body, 400, 'forms/invalid-submission'],
    ['an id that is no UUID', (body) => ({ ...body, submissionId: "1' OR '1'='1" }), 400, 'forms/invalid-submission'],
    ['a member of its own', (body) => ({ ...body, isAdmin: true }), 400, 'forms/invalid-submission'],
    [
      'a field of its own',
      (body) => ({ ...body, answers: orderAnswers({ role: 'owner' }) }),
      422,
      'forms/invalid-answers',
    ],
    [
      'a missing answer',
      (body) => ({ ...body, answers: orderAnswers({ email: undefined }) }),
      422,
      'forms/invalid-answers',
    ],
    ['a number for a text', (body) => ({ ...body, answers: orderAnswers({ name: 5 }) }), 422, 'forms/invalid-answers'],
    [
      'an object for a text',
      (body) => ({ ...body, answers: orderAnswers({ name: { $gt: '' } }) }),
      422,
      'forms/invalid-answers',
    ],
    [
      'a text beyond its length',
      (body) => ({ ...body, answers: orderAnswers({ message: 'x'.repeat(5_001) }) }),
      422,
      'forms/invalid-answers',
    ],
    ['no consent', (body) => ({ ...body, answers: orderAnswers({ privacy: false }) }), 422, 'forms/invalid-answers'],
    [
      'an unknown product',
      (body) => ({ ...body, answers: orderAnswers({ items: [{ productId: randomUUID(), quantity: 1 }] }) }),
      422,
      'forms/invalid-answers',
    ],
    ['a version that never was', (body) => ({ ...body, version: 99 }), 422, 'forms/unknown-version'],
    [
      'CRLF in the e-mail',
      (body) => ({ ...body, answers: orderAnswers({ email: 'a@b.example\r\nBcc: all@victims.example' }) }),
      422,
      'forms/invalid-answers',
    ],
    ['a NUL', (body) => ({ ...body, answers: orderAnswers({ message: 'a\0b' }) }), 400, 'http/invalid-text'],
    [
      'half a surrogate pair',
      (body) => JSON.stringify(body).replace('Please quote', '\\ud83d quote'),
      400,
      'http/invalid-text',
    ],
    [
      'a nested bomb',
      (body) => JSON.stringify(body).replace('"Please', `${'['.repeat(3_000)}${']'.repeat(3_000)},"x":"Please`),
      400,
      'http/too-deep',
    ],
    ['broken JSON', () => '{"submissionId":', 400, 'http/invalid-json'],
    ['a list', () => [], 400, 'forms/invalid-submission'],
    ['nothing', () => '', 400, 'http/invalid-json'],
    ['20 MB', (body) => ({ ...body, page: 'x'.repeat(20_000_000) }), 413, 'http/body-too-large'],
  ])('%s is refused clearly and leaves no trace', async (_, change, status, code) => {
    const before = await count();
    const answer = await send(address, change({ ...(await submission(address)) }));
    const refusal = await problem(answer);
    expect({ status: answer.status, code: refusal.code }).toEqual({ status, code });
    expect(refusal.detail.length).toBeGreaterThan(10);
    expect(refusal.requestId).not.toBe('');
    expect(await count()).toEqual(before);
  });

  test('faults name every field at once, in the visitor’s language', async () => {
    const body = { ...(await submission(address)), lang: 'zh-CN', answers: { name: '', email: 'x' } };
    const { errors } = await problem(await send(address, body));
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/answers/name required',
      '/answers/email email',
      '/answers/message required',
      '/answers/privacy required',
    ]);
    expect(errors[0]?.message).toBe('请填写此项。');
  });

  test('injections, emoji and right-to-left text are kept to the letter', async () => {
    const texts = [
      'Robert\'); DROP TABLE orders."order";--',
      '<script>alert(1)</script>',
      '{{7*7}} ${7*7} %s %n',
      'مرحبا بالعالم שלום',
      '👩‍👩‍👧‍👦 𝒳 \u202E evil',
      "' OR 1=1; --",
      '../../etc/passwd',
    ];
    for (const text of texts) {
      const body = await submission(address, orderAnswers({ name: text, company: text, message: text }));
      expect((await send(address, body)).status).toBe(201);
      const [stored] = await house.query<{ contact_name: string; message: string }>(
        'SELECT contact_name, message FROM orders."order" WHERE submission_id = $1',
        [body.submissionId],
      );
      expect(stored).toEqual({ contact_name: text, message: text });
    }
  });

  test('a wrong media type or charset is told apart', async () => {
    const body = JSON.stringify(await submission(address));
    expect((await problem(await send(address, body, 'order', { 'content-type': 'text/xml' }))).status).toBe(415);
    const latin1 = await fetch(`${address}/api/v1/public/forms/order/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(body.replace('Wang', 'W\u00e4ng'), 'latin1'),
    });
    expect(latin1.status).toBe(400);
  });

  test('ORD-3 deleting for good leaves nothing of what the visitor sent', async () => {
    const body = await submission(address);
    expect((await send(address, body)).status).toBe(201);
    const [order] = await house.query<{ id: string }>('SELECT id FROM orders."order" WHERE submission_id = $1', [
      body.submissionId,
    ]);
    await owner.call('POST', `/orders/${order?.id}/recycle`, {});
    await owner.call('DELETE', `/orders/${order?.id}`);
    expect(await count('s.id = $1', [body.submissionId])).toEqual({ submissions: 0, orders: 0 });
  });

  test('suspects are kept, marked, and no mail is made ready for them', async () => {
    const body = { ...(await submission(address)), website: 'http://spam.example' };
    expect((await send(address, body)).status).toBe(201);
    const fast = { ...(await submission(address)), elapsedMs: 10 };
    expect((await send(address, fast)).status).toBe(201);
    const stored = await house.query<{ suspect: boolean; box: string }>(
      'SELECT suspect, box FROM orders."order" WHERE submission_id = ANY($1::uuid[])',
      [[body.submissionId, fast.submissionId]],
    );
    expect(stored).toEqual([
      { suspect: true, box: 'suspect' },
      { suspect: true, box: 'suspect' },
    ]);
    const jobs = await house.query(
      "SELECT FROM graphile_worker._private_jobs j JOIN orders.\"order\" o ON j.payload::text LIKE '%' || o.id || '%' WHERE o.suspect",
    );
    expect(jobs).toEqual([]);
  });

  test('only sites on the form’s list may use it; then their scripts may read the answer', async () => {
    const site = 'https://shop.example';
    expect((await problem(await send(address, await submission(address), 'order', { origin: site }))).code).toBe(
      'forms/origin-not-allowed',
    );
    const { data } = await owner.call<{ data: { id: string; slug: string; version: number }[] }>('GET', '/forms');
    const form = data.find(({ slug }) => slug === 'order');
    await owner.call(
      'PATCH',
      `/forms/${form?.id}`,
      { allowedOrigins: [`${site}/some/page`] },
      { 'if-match': `"${form?.version}"` },
    );
    const answer = await send(address, await submission(address), 'order', { origin: site });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('access-control-allow-origin')).toBe(site);
    const preflight = await fetch(`${address}/api/v1/public/forms/order/submissions`, {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(
      (await fetch(`${address}/api/v1/public/forms/order`, { headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403);
  });

  test('unknown is 404, withdrawn is 410, and an older version still takes its answers', async () => {
    expect((await problem(await send(address, await submission(address), 'nothing-here'))).code).toBe(
      'forms/unknown-form',
    );
    const definition = {
      languages: ['en'],
      title: { en: 'Callback' },
      thanks: { en: 'Thanks' },
      fields: [{ key: 'phone', type: 'phone', maps: 'phone', required: true, label: { en: 'Phone' } }],
    };
    const form = await owner.call<{ id: string; version: number }>('POST', '/forms', {
      slug: 'callback',
      kind: 'contact',
      draft: definition,
    });
    expect((await send(address, await submission(address), 'callback')).status).toBe(404);
    await owner.call('POST', `/forms/${form.id}/publish`);
    const now = await owner.call<{ version: number }>('GET', `/forms/${form.id}`);
    await owner.call(
      'PATCH',
      `/forms/${form.id}`,
      {
        draft: {
          ...definition,
          fields: [...definition.fields, { key: 'when', type: 'text', required: true, label: { en: 'When' } }],
        },
      },
      { 'if-match': `"${now.version}"` },
    );
    expect((await owner.call<{ publishedVersion: number }>('POST', `/forms/${form.id}/publish`)).publishedVersion).toBe(
      2,
    );
    const answers = { phone: '+49 30 1234567' };
    const old = await send(address, { ...(await submission(address, answers, 'callback')), version: 1 }, 'callback');
    expect(old.status).toBe(201);
    const fresh = await send(address, { ...(await submission(address, answers, 'callback')), version: 2 }, 'callback');
    expect((await problem(fresh)).errors.map(({ pointer }) => pointer)).toEqual(['/answers/when']);
    const late = await submission(address, answers, 'callback');
    await owner.call('POST', `/forms/${form.id}/withdraw`);
    const gone = await send(address, late, 'callback');
    expect((await problem(gone)).code).toBe('forms/withdrawn');
    expect(gone.status).toBe(410);
  });

  describe('without JavaScript', () => {
    const post = (fields: Record<string, string> | FormData, headers: Record<string, string> = {}) =>
      fetch(`${address}/api/v1/public/forms/order/submissions`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: address, ...headers },
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      });
    const hidden = async () => {
      const page = await (await fetch(`${address}/f/order?lang=en&utm_source=flyer`)).text();
      const value = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '';
      return {
        _submissionId: value('_submissionId'),
        _version: value('_version'),
        _lang: value('_lang'),
        _started: value('_started'),
        _utm_source: value('_utm_source'),
      };
    };
    const written = {
      name: 'Ann <b>O’Neil</b>',
      email: 'ann@customer.example',
      message: 'Hello',
      privacy: 'true',
      website: '',
    };

    test('a plain form ends on a page that says the number', async () => {
      const fields = await hidden();
      expect(fields._utm_source).toBe('flyer');
      await new Promise((next) => setTimeout(next, 1_100));
      const answer = await post({ ...fields, ...written });
      expect(answer.status).toBe(303);
      const page = await (await fetch(new URL(answer.headers.get('location') ?? '', address))).text();
      expect(page).toMatch(/R-\d{4}-\d{6}/);
      const [order] = await house.query(
        'SELECT suspect, vouched, contact_name, utm FROM orders."order" WHERE submission_id = $1',
        [fields._submissionId],
      );
      expect(order).toEqual({ suspect: false, vouched: false, contact_name: written.name, utm: { source: 'flyer' } });
      const forged = await (
        await fetch(`${address}/f/order/thanks?lang=en&number=R-1999-000001&sig=00000000000000000000`)
      ).text();
      expect(forged).not.toContain('R-1999');
    });

    test('faults come back on the page with everything that was written, escaped', async () => {
      const answer = await post({ ...(await hidden()), ...written, email: 'nonsense' });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain('Ann &lt;b&gt;O’Neil&lt;/b&gt;');
      expect(page).not.toContain('<b>O’Neil');
      expect(page).toContain('name@example.com');
      expect(page).toMatch(/aria-invalid="true"/);
    });

    test('files come along as multipart, whatever they claim to be', async () => {
      const fields = { ...(await hidden()), ...written };
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.append('attachments', new Blob(['<html><script>1</script>'], { type: 'image/png' }), '../../图纸.png');
      const answer = await post(form);
      expect(answer.status).toBe(303);
      const files = await house.query('SELECT name, type, size FROM platform.file WHERE subject_id = $1', [
        fields._submissionId,
      ]);
      expect(files).toEqual([{ name: '图纸.png', type: 'application/octet-stream', size: 24 }]);
    });

    test('a file over the limit is refused and nothing is kept', async () => {
      const fields = { ...(await hidden()), ...written };
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.append('attachments', new Blob([new Uint8Array(11_000_000)]), 'big.bin');
      expect((await post(form)).status).toBe(413);
      expect(await count('s.id = $1', [fields._submissionId])).toEqual({ submissions: 0, orders: 0 });
    });
  });

  test('flooding is slowed down with Retry-After', async () => {
    const strict = await house.start({ ROLE: 'api', FORM_LIMIT_PER_ADDRESS: '3' });
    const answers = [];
    for (let sent = 0; sent < 4; sent += 1) answers.push(await send(strict.address, await submission(strict.address)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
