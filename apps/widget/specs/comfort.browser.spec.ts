import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Site, openShop } from './shop.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const shop = openShop();

async function violations(): Promise<string[]> {
  await shop.page.evaluate(axeSource);
  return shop.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('FRM-5 errors', () => {
  test('each is tied to its field, counted in the live region, and the first has the focus', async () => {
    await shop.visit();
    expect(await shop.page.locator('[role=status]').first().textContent()).toBe('');
    await shop.page.getByRole('textbox', { name: 'E-mail' }).fill('li@');
    await shop.send();
    expect(await shop.focused()).toBe('name');
    expect(await shop.page.locator('[part=status]').textContent()).toBe('Not sent yet. Answers to check: 5');
    const email = shop.page.getByRole('textbox', { name: 'E-mail' });
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    const described = await email.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent),
    );
    expect(described).toEqual(['We answer to this address.', 'Enter an e-mail address such as name@example.com.']);
    await email.fill('li@example.com');
    expect(await email.getAttribute('aria-invalid')).toBeNull();
    expect(shop.stub.received).toEqual([]);
  });

  test('are told in Chinese on a Chinese page, in Taiwan’s characters for Hong Kong', async () => {
    await shop.visit({ lang: 'zh-CN' });
    await shop.send();
    expect(await shop.page.locator('[part=error]').first().textContent()).toBe('请填写此项。');
    expect(await shop.page.locator('[part=title]').textContent()).toBe('订购或询价');
    await shop.visit({ lang: 'zh-CN', attributes: 'lang="zh-HK"' });
    await shop.send();
    expect(await shop.page.locator('[part=error]').first().textContent()).toBe('請填寫此欄。');
    expect(await shop.page.locator('[part=root]').getAttribute('lang')).toBe('zh-TW');
  });

  test('the server’s are shown at their fields and what was written stays', async () => {
    await shop.visit();
    await shop.fillOrder();
    shop.stub.troubles = [
      {
        status: 422,
        body: {
          code: 'forms/invalid-answers',
          errors: [{ pointer: '/answers/email', code: 'email', message: 'No such domain.' }],
        },
      },
    ];
    await shop.send();
    await shop.page.getByText('No such domain.').waitFor();
    expect(await shop.focused()).toBe('email');
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Li Wei');
    expect(shop.stub.received).toHaveLength(1);
  });

  test.each([
    [403, 'This form can’t be sent from this site.'],
    [410, 'This form is not available.'],
    [413, 'This is too large to send.'],
  ])('status %d is told, not retried', async (status, words) => {
    await shop.visit();
    await shop.fillOrder();
    shop.stub.troubles = [{ status }];
    await shop.send();
    await shop.page.getByText(words).waitFor();
    expect(shop.stub.received).toHaveLength(1);
  });
});

describe('FRM-5 for everybody', () => {
  test('by keyboard alone', async () => {
    await shop.visit();
    const tabTo = async (name: string) => {
      for (let step = 0; step < 25 && (await shop.focused()) !== name; step++) await shop.page.keyboard.press('Tab');
      expect(await shop.focused()).toBe(name);
    };
    await tabTo('name');
    await shop.page.keyboard.type('Li Wei');
    await tabTo('email');
    await shop.page.keyboard.type('li@example.com');
    await tabTo('f-items-0190a000-0000-7000-8000-000000000002');
    await shop.page.keyboard.press('ArrowUp');
    await shop.page.keyboard.press('ArrowUp');
    await tabTo('delivery');
    await shop.page.keyboard.press('ArrowDown');
    await tabTo('pickupDate');
    await shop.page.keyboard.type('01052027');
    await tabTo('privacy');
    await shop.page.keyboard.press('Space');
    await tabTo('submit');
    const outline = await shop.page
      .locator('[part=submit]')
      .evaluate((button) => getComputedStyle(button).outlineWidth);
    expect(parseFloat(outline)).toBeGreaterThanOrEqual(2);
    await shop.page.keyboard.press('Enter');
    await shop.thanked();
    expect(shop.stub.received[0]?.submission.answers).toMatchObject({
      delivery: 'pickup',
      pickupDate: '2027-01-05',
      items: [{ quantity: 2 }],
    });
  });

  test.each<['light' | 'dark', Site]>([
    ['light', {}],
    ['dark', {}],
    ['light', { form: 'survey' }],
    ['dark', { form: 'survey' }],
    ['light', { lang: 'zh-CN' }],
  ])('axe finds nothing, %s %j, before and after errors and when done', async (colorScheme, site) => {
    await shop.visit({ ...site, attributes: `theme="${colorScheme}"` });
    expect(await violations()).toEqual([]);
    await shop.send();
    await shop.page.locator('[part=error]:not(:empty)').first().waitFor();
    expect(await violations()).toEqual([]);
    if (site.form || site.lang) return;
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
    expect(await violations()).toEqual([]);
  });

  test('targets are at least 24 px each way', async () => {
    for (const form of ['order', 'survey']) {
      await shop.visit({ form });
      const small = await shop.page.locator('regulars-form').evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll<HTMLElement>('input, select, textarea, button') ?? [])].flatMap(
          (element) => {
            if (element.closest('.trap, [hidden]')) return [];
            const { width, height } = (element.closest('[part=option]') ?? element).getBoundingClientRect();
            return Math.min(width, height) < 24 ? [`${element.outerHTML} ${width}×${height}`] : [];
          },
        ),
      );
      expect(small).toEqual([]);
    }
  });
});

describe('FRM-5 for the page around', () => {
  test('events bubble out of the shadow tree; methods and values work', async () => {
    await shop.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const name of ['ready', 'start', 'error', 'submitted'])
        addEventListener(`regulars:${name}`, () => seen.push(name));
    });
    await shop.visit();
    const seen = () => shop.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(await seen()).toEqual(['ready']);
    await shop.page.locator('regulars-form').evaluate((host) => {
      (host as unknown as { fill(values: object): void }).fill({ name: 'From outside', delivery: 'pickup' });
    });
    expect(await shop.page.getByLabel('Pick-up day').isVisible()).toBe(true);
    expect(
      await shop.page.locator('regulars-form').evaluate((host) => (host as unknown as { values: object }).values),
    ).toEqual({ name: 'From outside', delivery: 'pickup' });
    await shop.send();
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
    expect(await seen()).toEqual(['ready', 'start', 'error', 'submitted']);
  });
});
