import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { archive } from './archive.js';

const file = (path: string, content = path) => ({ path, read: () => Promise.resolve(Buffer.from(content)) });
/** The names in the central directory of a ZIP archive (APPNOTE 4.3.12). */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    names.push(zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8'));
  return names;
}

describe('MEM-12 archives', () => {
  test('hold every file, under a name that leads nowhere else and that none of the others has', async () => {
    const paths = [
      'person.json',
      'files/报价.pdf',
      'files/a.txt',
      'files/a.txt',
      'files/a',
      'files/a',
      '../../etc/passwd',
      '/x',
      'a:b\\c',
    ];
    expect(namesIn(await buffer(archive(paths.map((path) => file(path)))))).toEqual([
      ...['person.json', 'files/报价.pdf', 'files/a.txt', 'files/a (2).txt', 'files/a', 'files/a (2)'],
      ...['_/_/etc/passwd', 'x', 'a_b_c'],
    ]);
  });

  test('break off when a file can’t be read', async () => {
    const broken = { path: 'b', read: () => Promise.reject(new Error('gone')) };
    await expect(buffer(archive([file('a'), broken]))).rejects.toThrow('gone');
  });
});
