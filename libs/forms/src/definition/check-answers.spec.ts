import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from './check-answers.js';
import type { Field, FormDefinition } from './definition.js';

const PRODUCT = '01890000-0000-7000-8000-000000000001';

function form(...fields: (Partial<Field> & Pick<Field, 'key' | 'type'>)[]): FormDefinition {
  return {
    title: { en: 'T' },
    thanks: { en: 'Th' },
    languages: ['en'],
    fields: fields.map((field) => ({ label: { en: field.key }, ...field })),
  };
}

function check(definition: FormDefinition, raw: Record<string, unknown>, lang: 'en' | 'zh-CN' = 'en') {
  const { answers, errors } = checkAnswers(definition, raw, [], lang);
  return { answers, faults: errors.map((error) => `${error.pointer} ${error.code}`) };
}

describe('FRM-1 answers against their form version', () => {
  const options = [
    { value: 'a', label: { en: 'A' } },
    { value: 'b', label: { en: 'B' } },
  ];

  test.each<[string, Partial<Field> & Pick<Field, 'type'>, unknown, unknown]>([
    ['text is trimmed and kept to one line', { type: 'text' }, '  Li\r\nWei ', 'Li Wei'],
    ['long text keeps its lines', { type: 'longText' }, 'a\r\nb', 'a\nb'],
    ['e-mail', { type: 'email' }, 'li@example.com', 'li@example.com'],
    ['phone as written', { type: 'phone' }, '+86 (138) 0013-8000', '+86 (138) 0013-8000'],
    ['number from a plain form', { type: 'number' }, '1.50', 1.5],
    ['choice', { type: 'choice', options }, 'b', 'b'],
    ['one ticked box of a plain form', { type: 'multiChoice', options }, 'a', ['a']],
    ['boxes once each', { type: 'multiChoice', options }, ['a', 'b', 'a'], ['a', 'b']],
    ['date', { type: 'date' }, '2028-02-29', '2028-02-29'],
    ['NPS zero', { type: 'nps' }, 0, 0],
    ['consent by a plain form', { type: 'consent' }, 'on', true],
    [
      'products, without zeros',
      { type: 'products' },
      [
        { productId: PRODUCT, quantity: '3' },
        { productId: PRODUCT, quantity: 0 },
      ],
      [{ productId: PRODUCT, quantity: 3 }],
    ],
  ])('%s', (_, field, raw, kept) => {
    expect(check(form({ key: 'x', ...field }), { x: raw })).toEqual({ answers: { x: kept }, faults: [] });
  });

  test.each<[string, Partial<Field> & Pick<Field, 'type'>, unknown, string]>([
    ['blank where required', { type: 'text', required: true }, '   ', 'required'],
    ['no consent where required', { type: 'consent', required: true }, false, 'required'],
    ['a list for a text', { type: 'text' }, ['x'], 'type'],
    ['an object for a text', { type: 'text' }, { a: 1 }, 'type'],
    ['too long, counted in characters', { type: 'text', max: 2 }, '👍👍👍', 'max'],
    ['too short', { type: 'longText', min: 3 }, 'ab', 'min'],
    ['pattern is for the whole text', { type: 'text', pattern: '[0-9]{3}' }, '1234', 'pattern'],
    ['e-mail without a domain', { type: 'email' }, 'li@', 'email'],
    ['e-mail with a second line', { type: 'email' }, 'li@example.com\r\nBcc: x@y.z', 'email'],
    ['phone with letters', { type: 'phone' }, 'call me', 'phone'],
    ['not a number', { type: 'number' }, '1e999', 'number'],
    ['hexadecimal', { type: 'number' }, '0x10', 'number'],
    ['option not on offer', { type: 'choice', options }, 'c', 'option'],
    ['the thirtieth of February', { type: 'date' }, '2027-02-30', 'date'],
    ['a rating of six', { type: 'rating' }, 6, 'max'],
    ['half a point', { type: 'nps' }, 9.5, 'option'],
    [
      'a product that is not offered',
      { type: 'products', productIds: [] },
      [{ productId: PRODUCT, quantity: 1 }],
      'option',
    ],
    ['a negative quantity', { type: 'products' }, [{ productId: PRODUCT, quantity: -1 }], 'number'],
  ])('%s is refused', (_, field, raw, code) => {
    expect(check(form({ key: 'x', ...field }), { x: raw }).faults).toEqual([`/answers/x ${code}`]);
  });

  test('a hidden question is not asked: neither required nor kept', () => {
    const definition = form(
      { key: 'kind', type: 'choice', options },
      { key: 'why', type: 'text', required: true, showIf: { field: 'kind', op: 'eq', value: 'b' } },
    );
    expect(check(definition, { kind: 'a', why: 'smuggled' })).toEqual({ answers: { kind: 'a' }, faults: [] });
    expect(check(definition, { kind: 'b' }).faults).toEqual(['/answers/why required']);
  });

  test('fields the form does not have are named, also those of Object.prototype', () => {
    expect(check(form({ key: 'a', type: 'text' }), { b: 1 }).faults).toEqual(['/answers/b unknown']);
    expect(check(form({ key: 'constructor', type: 'text' }), {})).toEqual({ answers: {}, faults: [] });
  });

  test('faults speak the visitor’s language', () => {
    const { errors } = checkAnswers(form({ key: 'x', type: 'text', required: true }), {}, [], 'zh-CN');
    expect(errors[0]?.message).toBe('请填写此项。');
  });

  test('files: kind, number, required', () => {
    const definition = form({ key: 'f', type: 'file', required: true, max: 1, accept: ['image/*', '.pdf'] });
    const codes = (files: { name: string; type: string }[]) =>
      checkAnswers(
        definition,
        {},
        files.map((file) => ({ field: 'f', ...file })),
        'en',
      ).errors.map((error) => error.code);
    expect(codes([])).toEqual(['required']);
    expect(codes([{ name: 'a.PDF', type: 'application/pdf' }])).toEqual([]);
    expect(codes([{ name: 'a.exe', type: 'application/x-msdownload' }])).toEqual(['file']);
    expect(
      codes([
        { name: 'a.png', type: 'image/png' },
        { name: 'b.png', type: 'image/png' },
      ]),
    ).toEqual(['max']);
  });

  test('whatever is sent, it answers with faults and never throws', () => {
    const definition = form(
      { key: 'a', type: 'text' },
      { key: 'b', type: 'number' },
      { key: 'c', type: 'multiChoice', options },
      { key: 'd', type: 'products' },
      { key: 'e', type: 'date' },
      { key: 'f', type: 'consent' },
      { key: 'g', type: 'nps' },
      { key: 'h', type: 'email', showIf: { field: 'a', op: 'answered' } },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'z'), fc.anything()), (raw) => {
        const { answers, errors } = checkAnswers(definition, raw, [], 'en');
        for (const error of errors) expect(answers).not.toHaveProperty(error.pointer.slice('/answers/'.length));
      }),
    );
  });
});
