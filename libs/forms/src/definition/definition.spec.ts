import { describe, expect, test } from '@jest/globals';
import { chooseLang, textIn } from './definition.js';
import { definitionFaults } from './definition-faults.js';

describe('FRM-5 languages of a form', () => {
  test.each([
    [['zh-TW'], 'zh-TW'],
    [['zh-hant-HK'], 'zh-TW'],
    [['zh'], 'zh-CN'],
    [['fr', 'zh-SG'], 'zh-CN'],
    [['en-GB'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('%j gets %s', (wanted, lang) => {
    expect(chooseLang(wanted, ['en', 'zh-CN', 'zh-TW'])).toBe(lang);
  });

  test('a missing text falls back to the form’s default language', () => {
    expect(textIn({ 'zh-CN': '名字' }, 'en', ['zh-CN', 'en'])).toBe('名字');
    expect(textIn(undefined, 'en', ['en'])).toBe('');
  });
});

describe('FRM-1 what keeps a form from being published', () => {
  const base = { title: { en: 'T' }, thanks: { en: 'Th' }, languages: ['en' as const] };
  const codes = (fields: Parameters<typeof definitionFaults>[0]['fields']) =>
    definitionFaults({ ...base, fields }).map((fault) => `${fault.pointer} ${fault.code}`);

  test('nothing, when it is whole', () => {
    expect(
      codes([
        { key: 'a', type: 'text', label: { en: 'A' } },
        { key: 'b', type: 'text', label: { en: 'B' }, showIf: { field: 'a', op: 'answered' } },
      ]),
    ).toEqual([]);
  });

  test('keys twice or reserved, choices without options, conditions on what comes later, broken patterns', () => {
    expect(
      codes([
        { key: 'a', type: 'choice', label: { en: 'A' }, showIf: { field: 'b', op: 'answered' } },
        { key: 'a', type: 'text', label: { en: ' ' }, pattern: '(' },
        { key: 'website', type: 'text', label: { en: 'W' }, min: 5, max: 1 },
        { key: 'items', type: 'products', label: { en: 'P' }, maps: 'custom.items' },
        { key: 'b', type: 'date', label: { en: 'B' }, maps: 'custom.due' },
      ]),
    ).toEqual([
      '/draft/fields/0/options required',
      '/draft/fields/0/showIf/field unknown',
      '/draft/fields/1/key unique',
      '/draft/fields/1/label required',
      '/draft/fields/1/pattern pattern',
      '/draft/fields/2/key reserved',
      '/draft/fields/2/min max',
      '/draft/fields/3/maps type',
    ]);
  });

  test('an answer for a custom field that nobody has, as far as somebody knows them', () => {
    const fields = [{ key: 'a', type: 'text' as const, label: { en: 'A' }, maps: 'custom.branch' as const }];
    const faults = (known?: string[]) =>
      definitionFaults({ ...base, fields }, known && new Set(known)).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(faults(['pallets'])).toEqual(['/draft/fields/0/maps unknown']);
    expect([faults(['branch']), faults()]).toEqual([[], []]);
  });
});
