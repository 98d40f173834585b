import { describe, expect, test } from '@jest/globals';
import { openShop } from './shop.js';

const shop = openShop();

describe('FRM-1 kinds of fields', () => {
  test('every other kind arrives as what it is', async () => {
    await shop.visit({ form: 'survey' });
    await shop.page.getByRole('radio', { name: '9', exact: true }).check();
    await shop.page.getByRole('radio', { name: '4 / 5' }).check();
    await shop.page.getByLabel('Speed').check();
    await shop.page.getByLabel('Advice').check();
    await shop.page.getByLabel('Country').selectOption('Japan');
    await shop.page.getByLabel('Orders a year').fill('\uff11\uff12');
    await shop.page.getByLabel('Code').fill('AB1234');
    await shop.send();
    await shop.thanked();
    expect(shop.stub.received[0]?.submission.answers).toEqual({
      recommend: 9,
      quality: 4,
      liked: ['speed', 'advice'],
      country: 'Japan',
      amount: 12,
      code: 'AB1234',
    });
    expect(shop.stub.challenges).toBe(0);
  });

  test('show-if shows, hides, and sends nothing of what is hidden', async () => {
    await shop.visit({ form: 'survey' });
    const reason = shop.page.getByLabel('What went wrong?');
    expect(await reason.isVisible()).toBe(false);
    await shop.page.getByRole('radio', { name: '0', exact: true }).check();
    await shop.page.getByRole('radio', { name: '1 / 5' }).check();
    await reason.fill('The pot arrived in pieces');
    await shop.page.getByLabel('Details').fill('All of it');
    await shop.page.getByRole('radio', { name: '5 / 5' }).check();
    expect(await shop.page.getByLabel('Details').isVisible()).toBe(false);
    await shop.send();
    await shop.thanked();
    expect(shop.stub.received[0]?.submission.answers).toEqual({ recommend: 0, quality: 5 });
  });

  test('files travel beside the JSON under their field’s key', async () => {
    await shop.visit({ form: 'survey' });
    await shop.page.getByRole('radio', { name: '10', exact: true }).check();
    await shop.page.getByRole('radio', { name: '5 / 5' }).check();
    const file = (name: string, size = 10) => ({ name, mimeType: 'image/png', buffer: Buffer.alloc(size) });
    const input = shop.page.locator('input[type=file]');
    await shop.page.getByText('or drop files here').waitFor();
    await input.setInputFiles([file('one.png'), file('huge.png', 11 * 1024 * 1024)]);
    await shop.page.getByText('huge.png is larger than 10 MB and was left out.').waitFor();
    await input.setInputFiles([file('two.png')]);
    await shop.page.getByRole('button', { name: 'Remove one.png' }).click();
    await input.setInputFiles([file('三.png')]);
    await shop.send();
    await shop.thanked();
    expect(shop.stub.received[0]?.files).toEqual(['photos:two.png', 'photos:三.png']);
    expect(shop.stub.received[0]?.submission.answers).toEqual({ recommend: 10, quality: 5 });
  });

  test('a sold-out product is struck through and can’t be chosen; the total is exact', async () => {
    await shop.visit({ search: '?regulars-items=0190a000-0000-7000-8000-000000000003:4' });
    expect(await shop.page.locator('[part~=sold-out] s').textContent()).toBe('Gift box, six cups');
    expect(await shop.page.locator('[part~=sold-out] :is(input, button)').count()).toBe(0);
    expect(await shop.page.locator('[part=total]').textContent()).toBe('');
    await shop.page.getByRole('button', { name: 'One more: Tea tray, bamboo' }).click({ clickCount: 3 });
    await shop.page.getByRole('button', { name: 'One less: Tea tray, bamboo' }).click();
    await shop.page.getByLabel('Quantity: Teapot').fill('1');
    expect(await shop.page.locator('[part=total]').textContent()).toBe('Total $2,450.00');
  });
});
