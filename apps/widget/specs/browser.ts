import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

// Not the package's own arguments: they are made for cloud functions, and `--disable-web-security` among them would
// hide every CORS mistake.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The Chromium that comes with the packages, or the one `CHROMIUM_PATH` names. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath()),
    args: ARGS,
    headless: true,
  });
}
