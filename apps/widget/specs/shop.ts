import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { Stub } from './stub-server.js';

export const PRODUCT = 'Quantity: Tea tray, bamboo';

export interface Site {
  form?: string;
  lang?: string;
  attributes?: string;
  inside?: string;
  css?: string;
  search?: string;
  headers?: Record<string, string>;
}

/** A customer's page with the widget on it, anew for each test, and the stub that answers it. */
export class Shop {
  readonly dist = mkdtempSync(join(tmpdir(), 'regulars-widget-'));
  readonly stub = new Stub(this.dist);
  /** What the page's console and its error handler had to say. */
  complaints: string[] = [];
  #browser: Browser | undefined;
  #context: BrowserContext | undefined;
  #page: Page | undefined;

  get page(): Page {
    if (!this.#page) throw new Error('The shop is closed.');
    return this.#page;
  }

  async start(): Promise<void> {
    execFileSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url)), this.dist], {
      stdio: 'pipe',
    });
    await this.stub.start();
    this.#browser = await launchBrowser();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.stub.stop();
    rmSync(this.dist, { recursive: true });
  }

  async open(): Promise<void> {
    this.stub.reset();
    this.complaints = [];
    this.#context = await this.#browser?.newContext({ locale: 'en-US', viewport: { width: 1000, height: 900 } });
    this.#page = await this.#context?.newPage();
    this.page.setDefaultTimeout(8000);
    this.page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && this.complaints.push(message.text()),
    );
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#page = undefined;
  }

  built(file: string): Buffer {
    return readFileSync(join(this.dist, file));
  }

  /** Opens a page with the embed as it is documented: the element and one script tag. */
  async visit(site: Site = {}): Promise<void> {
    const { form = 'order', lang = 'en', attributes = '', inside = '', css = '', search = '', headers = {} } = site;
    this.stub.pageHeaders = headers;
    this.stub.page = `<!doctype html><html lang="${lang}"><head><title>Shop</title>${css && `<style>${css}</style>`}</head><body><main><h1>Shop</h1>
      <regulars-form form="${form}" ${attributes}>${inside}</regulars-form></main>
      <script src="${this.stub.regulars}/widget/regulars.js" async></script></body></html>`;
    await this.page.goto(`${this.stub.site}/${search}`);
    await this.page.locator('regulars-form [part=form]').waitFor();
  }

  async fillOrder(): Promise<void> {
    const { page } = this;
    await page.getByRole('textbox', { name: 'Name' }).fill('Li Wei');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('li@example.com');
    await page.getByLabel(PRODUCT).fill('2');
    await page.getByLabel('Ship it').check();
    await page.getByRole('checkbox').check();
  }

  send(): Promise<void> {
    return this.page.locator('[part=submit]').click();
  }

  thanked(): Promise<void> {
    return this.page.locator('[part=thanks]').waitFor();
  }

  /** What has the focus, seen through shadow roots: its name, id or part. */
  focused(): Promise<string | null | undefined> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return [active?.getAttribute('name'), active?.id, active?.getAttribute('part')].find(Boolean);
    });
  }
}

/** A shop for the tests of one file. */
export function openShop(): Shop {
  const shop = new Shop();
  beforeAll(() => shop.start(), 60_000);
  afterAll(() => shop.stop());
  beforeEach(() => shop.open());
  afterEach(() => shop.close());
  return shop;
}
