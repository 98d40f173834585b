import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { orderForm } from './forms.js';
import { openShop } from './shop.js';

const shop = openShop();

describe('FRM-2 size', () => {
  test('loader and order form are 10 kB gzip in all', () => {
    expect(gzipSync(shop.built('regulars.js'), { level: 9 }).length).toBeLessThanOrEqual(10_000);
  });

  test('the loader is ASCII, so that no page’s own charset can garble it', () => {
    expect(shop.built('regulars.js').every((byte) => byte < 128)).toBe(true);
  });
});

describe('FRM-2 one script tag on another site', () => {
  test('an order goes through, with all that belongs to it', async () => {
    await shop.visit({ search: '?utm_source=news&regulars-campaign=spring' });
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
    expect(await shop.page.locator('[part=number]').textContent()).toBe('Your number: R-2026-000123');
    const [{ submission }] = shop.stub.received as [(typeof shop.stub.received)[0]];
    expect(submission).toMatchObject({
      version: 3,
      lang: 'en',
      website: '',
      utm: { source: 'news' },
      page: `${shop.stub.site}/?utm_source=news&regulars-campaign=spring`,
      answers: {
        name: 'Li Wei',
        email: 'li@example.com',
        items: [{ productId: '0190a000-0000-7000-8000-000000000002', quantity: 2 }],
        delivery: 'ship',
        privacy: true,
        campaign: 'spring',
      },
    });
    expect(Object.keys(submission.answers).sort()).toEqual([
      'campaign',
      'delivery',
      'email',
      'items',
      'name',
      'privacy',
    ]);
    expect(submission.submissionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(submission.elapsedMs).toBeGreaterThanOrEqual(50);
    expect(shop.stub.accepted.size).toBe(1);
    expect(await shop.focused()).toBe('thanks');
    expect(shop.complaints).toEqual([]);
  });

  test('works under a content security policy, with nothing refused and nothing asked of third parties', async () => {
    const asked = new Set<string>();
    shop.page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await shop.visit({
      headers: {
        'content-security-policy': `default-src 'self' ${shop.stub.regulars}; require-trusted-types-for 'script'`,
      },
    });
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
    expect(shop.complaints).toEqual([]);
    expect([...asked].sort()).toEqual([shop.stub.site, shop.stub.regulars].sort());
    expect(await shop.page.locator('[part=root]').evaluate((root) => getComputedStyle(root).display)).toBe('block');
  });

  test('on the server’s own page the proof is worked out in a worker', async () => {
    shop.stub.pageHeaders = { 'content-security-policy': "default-src 'self'" };
    shop.stub.page =
      '<!doctype html><html lang="en"><title>x</title><regulars-form form="order"></regulars-form><script src="/widget/regulars.js" defer></script>';
    await shop.page.goto(`${shop.stub.regulars}/f/order`);
    const worker = shop.page.waitForEvent('worker');
    await shop.fillOrder();
    expect((await worker).url()).toContain('/widget/proof.js');
    await shop.send();
    await shop.thanked();
    expect(shop.complaints).toEqual([]);
  });

  test('stands on a page whose CSS says * { all: unset !important }', async () => {
    await shop.visit();
    const look = () =>
      shop.page.locator('regulars-form').evaluate((host) =>
        [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])]
          .map((element) => {
            const { display, color, backgroundColor, fontSize, fontFamily, borderTopWidth, textAlign, visibility } =
              getComputedStyle(element);
            return {
              tag: element.localName,
              display,
              color,
              backgroundColor,
              fontSize,
              fontFamily,
              borderTopWidth,
              textAlign,
              visibility,
            };
          })
          .slice(1),
      );
    const calm = await look();
    await shop.visit({
      css: '* { all: unset !important; } body { font: 40px serif !important; color: red !important; text-align: right !important }',
    });
    expect(await look()).toEqual(calm);
    expect(await shop.page.locator('regulars-form').evaluate((host) => getComputedStyle(host).display)).toBe('block');
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
  });

  test('takes the page’s own font and colours where the site says so', async () => {
    await shop.visit({
      attributes: 'page-font',
      css: 'body { font: 20px Georgia } regulars-form { --regulars-accent: rgb(10, 124, 90); --regulars-frame: none } regulars-form::part(submit) { text-transform: uppercase }',
    });
    const style = await shop.page.locator('[part=submit]').evaluate((button) => {
      const { fontFamily, fontSize, backgroundColor, textTransform } = getComputedStyle(button);
      return [fontFamily, fontSize, backgroundColor, textTransform];
    });
    expect(style).toEqual(['Georgia', '20px', 'rgb(10, 124, 90)', 'uppercase']);
  });

  test('speaks another language as soon as the page says so, and keeps the text', async () => {
    await shop.visit();
    await shop.page.getByRole('textbox', { name: 'Name' }).fill('Li Wei');
    await shop.page.locator('regulars-form').evaluate((element) => element.setAttribute('lang', 'zh-TW'));
    await shop.page.getByRole('heading', { name: '訂購或詢價' }).waitFor();
    expect(await shop.page.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('Li Wei');
  });

  test('a page that has its own title leaves the form’s out, its name stays', async () => {
    await shop.visit({ attributes: 'hide-title' });
    expect(await shop.page.locator('[part=title]').isVisible()).toBe(false);
    expect(await shop.page.getByRole('form', { name: 'Order or ask for a quote' }).count()).toBe(1);
  });

  test('shows the plain form until its own is there, and takes over what was typed and the focus', async () => {
    shop.stub.definitionDelayMs = 700;
    const visited = shop.visit({
      inside:
        '<form method="post" action="/x"><label>Name <input name="name"></label><label>E-mail <input name="email"></label></form>',
    });
    await shop.page.locator('regulars-form > form input[name=name]').fill('Ada');
    expect(await shop.page.locator('regulars-form > form').isVisible()).toBe(true);
    await visited;
    expect(await shop.page.locator('regulars-form > form').isVisible()).toBe(false);
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ada');
    expect(await shop.focused()).toBe('name');
  });

  test('a definition inside the element needs no request', async () => {
    const asked: string[] = [];
    shop.page.on('request', (request) => asked.push(request.url()));
    await shop.visit({ inside: `<script type="application/json">${JSON.stringify(orderForm('en'))}</script>` });
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  });

  test('an unknown form says so, and leaves a plain form inside alone', async () => {
    shop.stub.page = `<!doctype html><html lang="en"><regulars-form form="gone"></regulars-form><script src="${shop.stub.regulars}/widget/regulars.js"></script>`;
    await shop.page.goto(shop.stub.site);
    await shop.page.getByText('This form is not available.').waitFor();
    shop.stub.page = shop.stub.page.replace('></regulars-form>', '><form><input name="name"></form></regulars-form>');
    await shop.page.goto(shop.stub.site);
    await shop.page.waitForResponse(/forms\/gone/).catch(() => undefined);
    expect(await shop.page.locator('input[name=name]').isVisible()).toBe(true);
  });
});
