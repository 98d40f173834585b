import { describe, expect, test } from '@jest/globals';
import { colleaguesNamed } from './colleague-named.js';

const PEOPLE = [
  { id: '1', name: 'Li Wei', email: 'li@acme.example' },
  { id: '2', name: 'Li Na', email: 'lina@acme.example' },
  { id: '3', name: '李娜', email: 'na.li@acme.example' },
  { id: '4', name: 'Zoë Müller', email: 'z.mueller@acme.example' },
];
const ids = (text: string) => colleaguesNamed(text, PEOPLE).map(({ id }) => id);

describe('ORD-7 whom a colleague means', () => {
  test.each([
    ['li', ['1']],
    ['LI WEI', ['1']],
    ['@lina', ['2']],
    ['lina@acme.example', ['2']],
    ['李娜', ['3']],
    ['李', ['3']],
    ['zoe', ['4']],
    ['Muller', ['4']],
    ['na', ['2']],
    ['l', ['1', '2']],
    ['bob', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test('a whole name goes before one that only begins so', () => {
    const people = [
      { id: 'a', name: 'Ann', email: 'x@a.example' },
      { id: 'b', name: 'Anna', email: 'y@a.example' },
    ];
    expect(colleaguesNamed('ann', people).map(({ id }) => id)).toEqual(['a']);
  });

  test('two of one name are both named', () => {
    const people = [
      { id: 'a', name: 'Li Na', email: 'x@a.example' },
      { id: 'b', name: 'Li Na', email: 'y@a.example' },
    ];
    expect(colleaguesNamed('li na', people)).toHaveLength(2);
  });
});
