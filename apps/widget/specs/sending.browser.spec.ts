import { describe, expect, test } from '@jest/globals';
import { PRODUCT, openShop } from './shop.js';

const shop = openShop();

describe('FRM-5 retries', () => {
  test('a lost receipt and a tired server end in one submission under one id', async () => {
    await shop.visit();
    await shop.fillOrder();
    shop.stub.loseNextReceipt = true;
    const began = Date.now();
    await shop.page.evaluate(() => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      addEventListener('regulars:retry', (event) =>
        seen.push((event as CustomEvent<{ delayMs: number }>).detail.delayMs),
      );
    });
    await shop.send();
    await shop.page.getByText('Trying again in 1 s').waitFor();
    shop.stub.troubles = [{ status: 503 }];
    await shop.thanked();
    expect(Date.now() - began).toBeGreaterThan(2900);
    expect(shop.stub.received).toHaveLength(3);
    expect(new Set(shop.stub.received.map(({ submission }) => submission.submissionId)).size).toBe(1);
    expect(shop.stub.accepted.size).toBe(1);
    expect(await shop.page.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([1000, 2000]);
  });

  test('Retry-After is honoured across origins', async () => {
    await shop.visit();
    await shop.fillOrder();
    shop.stub.troubles = [{ status: 429, headers: { 'retry-after': '2' } }];
    await shop.send();
    await shop.page.getByText('Trying again in 2 s').waitFor();
    await shop.thanked();
  });

  test('a proof that is refused is renewed once, without a word', async () => {
    await shop.visit();
    await shop.fillOrder();
    shop.stub.troubles = [{ status: 422, body: { code: 'forms/proof-expired' } }];
    await shop.send();
    await shop.thanked();
    expect(shop.stub.challenges).toBe(2);
    const [first, second] = shop.stub.received.map(({ submission }) => submission);
    expect(second?.altcha).not.toBe(first?.altcha);
    expect(second?.submissionId).toBe(first?.submissionId);
  });

  test('an edit after an unknown end is a new message; none is lost and none is taken for a repetition', async () => {
    await shop.visit();
    await shop.fillOrder();
    // No retry: the page stops it, as it may.
    await shop.page.evaluate(() => addEventListener('regulars:retry', (event) => event.preventDefault()));
    shop.stub.loseNextReceipt = true;
    await shop.send();
    await shop.page.getByText('It could not be sent').waitFor();
    await shop.page.getByRole('textbox', { name: 'Message' }).fill('One more thing');
    await shop.send();
    await shop.thanked();
    expect(shop.stub.accepted.size).toBe(2);
  });

  test('the same message sent again after a reload keeps its id', async () => {
    await shop.visit();
    await shop.fillOrder();
    await shop.page.evaluate(() => addEventListener('regulars:retry', (event) => event.preventDefault()));
    shop.stub.loseNextReceipt = true;
    await shop.send();
    await shop.page.getByText('It could not be sent').waitFor();
    await shop.visit();
    await shop.page.getByRole('checkbox').check();
    await shop.send();
    await shop.thanked();
    expect(shop.stub.received).toHaveLength(2);
    expect(shop.stub.accepted.size).toBe(1);
  });
});

describe('FRM-5 draft', () => {
  test('survives a reload, without the consent, and is gone after sending', async () => {
    await shop.visit();
    await shop.fillOrder();
    await shop.visit();
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Li Wei');
    expect(await shop.page.getByLabel(PRODUCT).inputValue()).toBe('2');
    expect(await shop.page.getByLabel('Ship it').isChecked()).toBe(true);
    expect(await shop.page.getByRole('checkbox').isChecked()).toBe(false);
    await shop.page.getByRole('checkbox').check();
    await shop.send();
    await shop.thanked();
    await shop.visit();
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('');
    expect(await shop.page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a link with other values wins over it, the same link does not', async () => {
    await shop.visit({ search: '?regulars-name=Ada' });
    await shop.page.getByRole('textbox', { name: 'Name' }).fill('Ada Lovelace');
    await shop.visit({ search: '?regulars-name=Ada' });
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Ada Lovelace');
    await shop.visit({ search: '?regulars-name=Grace', attributes: 'prefill-message="Hello"' });
    expect(await shop.page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Grace');
    expect(await shop.page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Hello');
  });

  test('storage that is denied does no harm', async () => {
    await shop.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await shop.visit();
    await shop.fillOrder();
    await shop.send();
    await shop.thanked();
    expect(shop.complaints).toEqual([]);
  });
});
