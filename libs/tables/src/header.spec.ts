import { describe, expect, test } from '@jest/globals';
import type { Cell } from './cell.js';
import { findHeading } from './header.js';

const known = (heading: string) => ['sku', 'price'].includes(heading.toLowerCase());
const find = (...rows: Cell[][]) => findHeading(rows.map((cells, at) => ({ number: at + 1, cells })), known); // prettier-ignore

describe('ORD-10 and MEM-3 the row with the headings', () => {
  test('stands below titles; known headings decide', () => {
    expect(find(['Price list'], ['Made by', 'Li Na'], ['SKU', 'Name', 'Price'], ['A', 'Teapot', 12])).toEqual({
      row: 3,
      names: ['SKU', 'Name', 'Price'],
    });
  });

  test('without known headings: the first wide row of different texts', () => {
    expect(find(['List'], ['Nr', 'Was', 'Wie'], ['1', 'x', 'y'])?.row).toBe(2);
    expect(find(['1', '2'], ['3', '4'])?.row).toBe(1);
    expect(find()).toBeNull();
  });

  test('a column without a heading goes by its letter', () => {
    expect(find(['SKU', null, 'Price'], ['A', 'x', 1, 'note'])?.names).toEqual(['SKU', 'B', 'Price', 'D']);
  });
});
