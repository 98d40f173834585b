import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// Not the package's own arguments: they are made for cloud functions, and `--disable-web-security` among them would
// hide every CORS mistake.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The Chromium that comes inside a package: nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ARGS,
    headless: true,
  });
}
