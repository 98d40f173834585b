import { describe, expect, test } from '@jest/globals';
import { safeFileName, sniffType } from './file-type.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

describe('file types', () => {
  test('the content counts, not the claim', async () => {
    expect(await sniffType(PNG, 'text/html')).toBe('image/png');
    expect(await sniffType(Buffer.from('<script>1</script>'), 'text/html')).toBe('application/octet-stream');
    expect(await sniffType(Buffer.from('a,b'), 'text/csv; charset=utf-8')).toBe('text/csv');
  });

  test('names lose paths, control characters and direction tricks', () => {
    expect(safeFileName('../../etc/passwd')).toBe('passwd');
    expect(safeFileName('C:\\x\\报价\r\n单.pdf')).toBe('报价单.pdf');
    expect(safeFileName('inv\u202efdp.exe')).toBe('invfdp.exe');
    expect(safeFileName('\u0007')).toBe('file');
  });
});
