import { describe, expect, test } from '@jest/globals';
import { fontRuns } from './font-runs.js';
import { PdfPrinter } from './pdf-printer.js';

describe('ORD-9 PDFs', () => {
  const printer = new PdfPrinter();

  test('are printed in a thread, with the fonts that the text needs and no other part of them', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const text = fontRuns('采购单 採購單 注文書 발주서 Łódź');
    const pdf = await printer.print({ content: [{ text }] }, 'R-2026-000123-S1');
    clearInterval(ticking);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    for (const font of ['NotoSansSC-Regular', 'NanumGothic', 'Roboto-Regular'])
      expect(pdf.toString('latin1')).toContain(`+${font}`);
    expect(pdf.length).toBeLessThan(60_000);
    // Half a second of computing went by, and this process was free all the while.
    expect(ticks).toBeGreaterThan(10);
  });

  test('read no file and fetch nothing, and one that fails leaves the next one whole', async () => {
    const stealing = { content: [{ image: '/etc/hostname' }] };
    const [stolen, sound] = await Promise.allSettled([
      printer.print(stealing, ''),
      printer.print({ content: ['ok'] }, ''),
    ]);
    expect([stolen.status, sound.status]).toEqual(['rejected', 'fulfilled']);
  });
});
