import { describe, expect, test } from '@jest/globals';
import type { Answer, Field, FieldType } from './definition.js';
import { problemOf } from './validation.js';

const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ key: 'a', label: 'A', type, ...more });

describe('FRM-1 what the widget refuses before the server does', () => {
  test.each<[FieldType, Partial<Field>, Answer, string | undefined]>([
    ['text', {}, undefined, undefined],
    ['text', { required: true }, undefined, 'required'],
    ['multiChoice', { required: true }, [], 'required'],
    ['consent', { required: true }, undefined, 'required'],
    ['consent', { required: true }, true, undefined],
    ['file', { required: true }, [], 'required'],
    ['file', { max: 1 }, ['a.png', 'b.png'], 'max'],
    ['text', { min: 3 }, 'ab', 'min'],
    ['text', { max: 2 }, '你👋', undefined],
    ['text', {}, 'x'.repeat(501), 'max'],
    ['longText', {}, 'x'.repeat(501), undefined],
    ['text', { pattern: '[A-Z]{2}' }, 'ABC', 'pattern'],
    ['text', { pattern: '[A-Z]{2}' }, 'AB', undefined],
    ['text', { pattern: 'A|B' }, 'AC', 'pattern'],
    ['text', { pattern: '(' }, 'a broken pattern is the server’s affair', undefined],
    ['email', {}, 'li@example.com', undefined],
    ['email', {}, 'li@example', 'email'],
    ['email', {}, 'li@@example.com', 'email'],
    ['email', {}, 'li @example.com', 'email'],
    ['email', {}, 'li@example..com', 'email'],
    ['phone', {}, '+86 (10) 1234-5678', undefined],
    ['phone', {}, '1234', 'phone'],
    ['phone', {}, 'call me 12345', 'phone'],
    ['phone', {}, '1'.repeat(21), 'phone'],
    ['number', {}, 'twelve', 'number'],
    ['number', { min: 1 }, 0, 'min'],
    ['number', { max: 10 }, 10.5, 'max'],
    ['date', {}, '2026-02-01', undefined],
    ['date', {}, '1.2.2026', 'date'],
    ['nps', {}, 0, undefined],
    ['nps', { required: true }, 0, undefined],
    ['rating', { max: 3 }, 4, 'max'],
    ['products', { min: 2 }, [{ productId: 'p', quantity: 5 }], 'min'],
  ])('%s %j: %j is %s', (type, more, answer, code) => {
    expect(problemOf(field(type, more), answer)).toBe(code);
  });
});
