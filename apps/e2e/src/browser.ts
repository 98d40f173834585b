import sparticuz from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { OWNER } from './house.js';

// Not the package's own arguments: `--disable-web-security` among them would hide what real browsers refuse.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
const AXE = axe.source;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Actions wait for what they act on; longer than this and it is not coming. */
const PATIENCE_MS = 10_000;
const FACES = [
  [1440, 'light'],
  [390, 'dark'],
] as const;

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** A person at a browser of their own, with an eye on its console. */
export class Person {
  /** Errors of scripts, of the console, and answers of the server that say it failed. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  static async at(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1360, height: 860 }, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const person = new Person(await context.newPage(), address);
    person.page.on('pageerror', (error) => person.complaints.push(String(error)));
    person.page.on('console', (message) => {
      // The browser reports each 4xx by itself; which of them are meant, the server's answers tell.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        person.complaints.push(message.text());
    });
    person.page.on('response', (response) => {
      const status = response.status();
      // Asking who is signed in is how a page finds out that nobody is.
      if (status >= 400 && !(status === 401 && response.url().endsWith('/auth/session')))
        person.complaints.push(`${status} ${response.request().method()} ${response.url()}`);
    });
    return person;
  }

  visit(path: string): Promise<unknown> {
    return this.page.goto(`${this.address}${path}`);
  }

  /** With a session as the sign-in form gives one: its own specs are about the form. */
  async signIn(path: string, { email, password } = OWNER): Promise<void> {
    const answer = await this.page.context().request.post(`${this.address}/api/v1/auth/sessions`, {
      data: { email, password },
    });
    if (answer.status() !== 201) throw new Error(`Sign-in answered ${answer.status()}: ${await answer.text()}`);
    await this.visit(path);
  }

  /** @returns what axe finds on the page as it stands, with its nodes; empty when it is accessible */
  async violations(): Promise<string[]> {
    const found = await this.examined();
    if (found.length === 0) return found;
    // A page that was only coming has no heading yet; what is wrong is so a second later.
    await this.page.waitForTimeout(1_000);
    return this.examined();
  }

  private async examined(): Promise<string[]> {
    // Written as text: what runs in the page knows a DOM, what runs here does not. Evaluated by the inspector, which the page's own
    // policy does not bind; and not before what fades in is there, with the contrast that it will have.
    await this.page.evaluate(AXE);
    await this.page.evaluate(
      'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 2000).map(({ finished }) => finished)).then(() => 0)',
    );
    const { violations } = await this.page.evaluate<AxeResult>(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
    );
  }

  /** Waits until what was asked for is shown in place of its grey lines. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.locator('[class*=skeleton], [aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  /** By how many pixels the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  /** What is wrong with the page as it stands, wide and light, narrow and dark: what axe finds, and what is wider than the window. */
  async flaws(): Promise<string[]> {
    const found: string[] = [];
    for (const [width, colorScheme] of FACES) {
      await this.face(width, colorScheme);
      const [violations, overflow] = [await this.violations(), await this.overflow()];
      found.push(...violations.map((each) => `${width}, ${colorScheme}: ${each}`));
      if (overflow > 0) found.push(`${width}, ${colorScheme}: ${overflow} pixels too wide`);
    }
    await this.face(...FACES[0]);
    return found;
  }

  private async face(width: number, colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.setViewportSize({ width, height: 900 });
    await this.page.emulateMedia({ colorScheme });
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}

/** The Chromium that comes inside a package: nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: ARGS, headless: true });
}
