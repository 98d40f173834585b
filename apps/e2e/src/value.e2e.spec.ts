import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, eventually } from './house.js';
import { PASSWORD, StaffClient } from './staff-client.js';

let house: House;
let browser: Browser;
let owner: StaffClient;
let boss: Person;

interface Settings {
  pass: { current: boolean; finishedAt: string | null };
  rules: { stages: { is: string; when: { value: number }[] }[] };
}
const settings = () => owner.call<Settings>('GET', '/members/value/settings');
const grouped = () =>
  eventually('everybody grouped', async () => {
    const { pass } = await settings();
    return pass.current && pass.finishedAt !== null;
  });

/** Sixty who bought, the nth 5 × n days ago, n % 7 + 1 times, and three who never did. */
const MEMBERS = `
  INSERT INTO members.member (name, source, preferences, consents)
  SELECT 'Buyer ' || lpad(n::text, 2, '0'), 'hand', '{}'::text[], 0 FROM generate_series(1, 60) AS n
  UNION ALL SELECT 'Newcomer', 'hand', '{}', 0 UNION ALL SELECT 'Reader', 'form', '{tea}', 0 UNION ALL SELECT 'Ready', 'form', '{tea}', 1`;
const PURCHASES = `
  UPDATE members.facts f SET first_order_at = at, last_order_at = at, order_count = n % 7 + 1, order_sum = n * 1000
  FROM (SELECT id, substr(name, 7)::int AS n, now() - substr(name, 7)::int * interval '5 days' AS at FROM members.member WHERE name LIKE 'Buyer %') AS m
  WHERE f.member_id = m.id`;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.build(), launchBrowser()]);
  const { address } = await house.start({ LOG_LEVEL: 'warn' });
  owner = await StaffClient.signIn(address);
  await house.query(MEMBERS);
  await house.query(PURCHASES);
  await house.query(`SELECT platform.add_jobs('[{ "task": "members.group-all", "payload": {} }]')`);
  boss = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await boss.signIn('/members/value');
  await boss.page.getByRole('heading', { name: 'Lifecycle & value', level: 1 }).waitFor();
  await grouped();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.demolish();
});

const WIDE = { width: 1440, colorScheme: 'light' } as const;
const NARROW = { width: 390, colorScheme: 'dark' } as const;

/** Axe and the width of the page. */
async function looksRight(...faces: (typeof WIDE | typeof NARROW)[]): Promise<void> {
  for (const { width, colorScheme } of faces) {
    await boss.page.setViewportSize({ width, height: 900 });
    await boss.page.emulateMedia({ colorScheme });
    expect([width, await boss.violations(), await boss.overflow()]).toEqual([width, [], 0]);
  }
  await boss.page.setViewportSize({ width: 1440, height: 900 });
  await boss.page.emulateMedia({ colorScheme: 'light' });
}

describe('MEM-8 lifecycle and value in the browser', () => {
  test('each stage is counted and leads to its members', async () => {
    const { page } = boss;
    await page.reload();
    const lifecycle = page.getByRole('table', { name: 'Lifecycle' });
    await lifecycle.getByRole('row', { name: /^Active .* 60 95\.2%/ }).waitFor();
    await lifecycle.getByRole('link', { name: 'Target' }).click();
    await page.getByRole('link', { name: 'Ready' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Stage', exact: true }).inputValue()).toBe('target');
    expect(await page.getByRole('link', { name: 'Reader' }).count()).toBe(0);
  });

  test('a cell of the grid shows its members, and becomes a segment', async () => {
    const { page } = boss;
    await page.goBack();
    const cell = page.getByRole('button', { name: /^Recency 5, frequency 1: \d+/ });
    const count = Number(await cell.locator('b').textContent());
    expect(count).toBeGreaterThan(0);
    await cell.click();
    await looksRight(WIDE, NARROW);
    await page.getByRole('link', { name: 'Show members' }).click();
    await page.getByText(`${count} members`).waitFor();
    await page.getByRole('button', { name: 'Frequency 1: show without this filter' }).waitFor();
    await page.goBack();
    await cell.click();
    await page.getByRole('button', { name: 'Save as segment' }).click();
    await page.getByText('recency score is between 5 and 5 and frequency score is between 1 and 1').first().waitFor();
  });

  test('rules are tried before they are saved; then everybody is where they belong, and the way there is told', async () => {
    const { page } = boss;
    await boss.visit('/members/value/rules');
    const first = page.getByRole('listitem', { name: 'Rule 1' }).first();
    await first.getByLabel('Value').fill('');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('Fill in each value.').waitFor();
    await first.getByLabel('Value').fill('200');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: '21 members would move.' }).waitFor();
    await looksRight(NARROW);
    await page.getByRole('button', { name: 'Save and group anew' }).click();
    await page.getByText('Saved. Members are being grouped anew.').waitFor();
    await grouped();
    expect((await settings()).rules.stages[0]).toMatchObject({ is: 'lost', when: [{ value: 200 }] });
    await page.getByRole('link', { name: 'Lifecycle & value' }).last().click();
    await page.getByRole('row', { name: /^Lost .* 21 33\.3%/ }).waitFor();
    await page
      .getByRole('table', { name: 'Movements' })
      .getByRole('row', { name: /^Not there yet/ })
      .waitFor();
    await page.getByLabel('From', { exact: true }).fill('2026-01-02');
    await page.waitForURL(/from=2026-01-02/);
    await page.getByRole('table', { name: 'Lifecycle' }).getByRole('link', { name: 'Lost' }).click();
    await page.getByRole('link', { name: 'Buyer 60' }).click();
    const block = page.getByRole('region', { name: 'Lifecycle & value' });
    await block.getByText('Active → Lost').waitFor();
    await block.getByText('by new rules').waitFor();
    await boss.visit('/segments/new');
    await page.getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('combobox', { name: 'What is asked' }).selectOption('stage');
    await page.getByRole('combobox', { name: 'How it is compared' }).selectOption('moved');
    await page.getByRole('group', { name: 'Went from' }).getByRole('button', { name: 'active' }).click();
    await page.getByRole('group', { name: 'to', exact: true }).getByRole('button', { name: 'lost' }).click();
    await page.getByText('Lifecycle stage went from active to lost in the last 30 days').first().waitFor();
    await page.getByRole('status').getByText('21 members', { exact: true }).waitFor();
    expect(boss.complaints).toEqual([]);
  });

  test('who may not change the rules reads them, and is offered no button for it', async () => {
    await owner.hire('sales', 'Sam Sales');
    const sam = await Person.at(browser, owner.address, { viewport: { width: 1440, height: 900 } });
    await sam.signIn('/members/value/rules', { email: 'sam.sales@acme.example', password: PASSWORD });
    await sam.page.getByText('Only who may change the settings can edit these rules.').waitFor();
    await sam.page.getByRole('listitem', { name: 'Rule 1' }).first().waitFor();
    expect(await sam.page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await sam.flaws()).toEqual([]);
    expect(sam.complaints).toEqual([]);
  });
});
