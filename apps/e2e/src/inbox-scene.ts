import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Person, launchBrowser } from './browser.js';
import { House, OWNER } from './house.js';
import { type Account, StaffClient } from './staff-client.js';

/** More than the first page of the list. */
export const MANY = 64;
export const LI: Account = { email: 'li.wei@acme.example', password: 'correct horse battery' };
const MINUTE_MS = 60_000;

interface Known {
  id: string;
  number: string;
  box: string;
  tags: string[];
  version: number;
  assignee: { name: string } | null;
}

export const nameOf = (nth: number) => `Customer ${String(nth).padStart(2, '0')}`;

/** A house with a list of orders, and a boss who sits before it. */
export class InboxScene {
  private constructor(
    readonly house: House,
    readonly browser: Browser,
    readonly address: string,
    readonly owner: StaffClient,
    readonly boss: Person,
  ) {}

  static async open(): Promise<InboxScene> {
    const [house, browser] = await Promise.all([House.build(), launchBrowser()]);
    const { address } = await house.start({ LOG_LEVEL: 'warn' });
    const owner = await StaffClient.signIn(address);
    await owner.hire('sales', 'Li Wei');
    await fill(owner);
    return new InboxScene(house, browser, address, owner, await signedIn(browser, address, OWNER));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.demolish();
  }

  get page(): Page {
    return this.boss.page;
  }

  /** A colleague at a browser of their own. */
  signIn(account: Account): Promise<Person> {
    return signedIn(this.browser, this.address, account);
  }

  row(nth: number, on = this.page): Locator {
    return on.getByRole('row').filter({ hasText: nameOf(nth) });
  }
  link(nth: number): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^R-\\S+ ${nameOf(nth)}$`) });
  }
  heading(text: string | RegExp, on = this.page): Locator {
    return on.getByRole('heading', { name: text, level: 1 });
  }
  dialog(title: string | RegExp, on = this.page): Locator {
    return on.getByRole('dialog', { name: title });
  }
  button(text: string | RegExp, on: Page | Locator = this.page): Locator {
    return on.getByRole('button', { name: text, exact: true });
  }
  /** What is said about an act that was done. */
  told(text: string | RegExp): Promise<void> {
    return this.page.getByRole('status').getByText(text).last().waitFor();
  }
  gone(what: Locator): Promise<void> {
    return what.first().waitFor({ state: 'detached' });
  }
  isFocused(what: Locator): Promise<void> {
    return what.and(this.page.locator(':focus')).waitFor();
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  /** The list, with the keys on this row. */
  async standOn(nth: number, path = '/orders?box=new'): Promise<void> {
    await this.boss.visit(path);
    await this.row(nth).waitFor();
    await this.link(nth).focus();
  }
  /** Types into the list of the open dialog, and takes what stands first. */
  async pick(text: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('combobox').fill(text);
    await this.press('Enter');
  }
  async choose(menu: string | RegExp, item: string | RegExp, on: Page | Locator = this.page): Promise<void> {
    await on.getByRole('button', { name: menu }).click();
    await on.getByRole('menuitem', { name: item }).click();
  }
  async known(nth: number): Promise<Known> {
    const query = `q=${encodeURIComponent(`c${nth}@customer.example`)}`;
    const pages = ['', '&box=bin'].map((box) => this.owner.call<{ data: Known[] }>('GET', `/orders?${query}${box}`));
    const [found] = (await Promise.all(pages)).flatMap(({ data }) => data);
    if (!found) throw new Error(`${nameOf(nth)} is gone`);
    return found;
  }
}

async function signedIn(browser: Browser, address: string, account: Account): Promise<Person> {
  const person = await Person.at(browser, address, { viewport: { width: 1440, height: 900 } });
  await person.signIn('/orders?box=new', account);
  await person.page.getByRole('heading', { name: 'New', level: 1 }).waitFor();
  return person;
}

/** Oldest first: the last one stands on top of the list. */
async function fill({ address, cookie }: StaffClient): Promise<void> {
  const lines = Array.from({ length: MANY }, (_, at) => ({
    externalId: String(at + 1),
    source: at % 2 ? 'pos' : 'import',
    createdAt: new Date(Date.now() - (MANY - at) * MINUTE_MS).toISOString(),
    contact: { name: nameOf(at + 1), email: `c${at + 1}@customer.example` },
    message: `Valves for plant ${at + 1}`,
    tags: (at + 1) % 8 === 0 ? ['sample'] : [],
    value: { amount: (at + 1) * 10_000, currency: 'USD' },
  }));
  const answer = await fetch(`${address}/api/v1/orders/batch`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  const results = (await answer.text()).trim().split('\n');
  expect(results.filter((line) => line.includes('"created"'))).toHaveLength(MANY);
}
