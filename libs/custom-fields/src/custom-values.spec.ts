import { describe, expect, test } from '@jest/globals';
import type { CustomField, CustomSubject } from './custom-field.js';
import { CustomFieldTables } from './custom-field-tables.js';
import { customValues } from './custom-values.js';

const field = (key: string, more: Partial<CustomField> = {}): CustomField => ({
  ...{ id: key, key, type: 'number', label: { en: key }, required: false, archived: false, version: 1, choices: [] },
  ...more,
});

describe('ORD-1 MEM-1 values of custom fields', () => {
  test.each<[CustomSubject, string]>([
    ['order', 'orders/custom-field-invalid'],
    ['member', 'members/custom-field-invalid'],
  ])('what is wrong with one of a %s is refused under the code of its module', (subject, code) => {
    const fields = [field('size'), field('needed', { required: true })];
    expect(() => customValues(subject, fields, { size: 'big' })).toThrow(
      expect.objectContaining({
        code,
        status: 422,
        errors: [
          expect.objectContaining({ pointer: '/customFields/size', code: 'custom-field-number' }),
          expect.objectContaining({ pointer: '/customFields/needed', code: 'custom-field-required' }),
        ],
      }),
    );
  });

  test('what an archived field held stays, sent or not; what did not change is not judged anew', () => {
    const fields = [field('old', { archived: true }), field('size')];
    expect(customValues('member', fields, { size: 'big' }, { old: 7, size: 'big' })).toEqual({ old: 7, size: 'big' });
  });
});

describe('MEM-1 where definitions are kept', () => {
  test('each module says it for its own; nobody guesses', () => {
    const tables = new CustomFieldTables();
    tables.register('member', 'members.custom_field');
    expect(tables.of('member')).toBe('members.custom_field');
    expect(() => tables.of('order')).toThrow('custom fields are kept: order');
  });
});
