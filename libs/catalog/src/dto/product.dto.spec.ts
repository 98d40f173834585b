import { describe, expect, test } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CreateProductDto, UpdateProductDto } from './product.dto.js';

const GOOD = { sku: 'TP-100', name: '紫砂茶壶', price: { amount: 1999, currency: 'USD' } };

const faults = (type: typeof CreateProductDto | typeof UpdateProductDto, value: object) =>
  validateSync(plainToInstance<object, object>(type, value), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

describe('ORD-10 product input', () => {
  test('what is well formed passes; blanks around names go', () => {
    expect(faults(CreateProductDto, GOOD)).toEqual([]);
    expect(plainToInstance(CreateProductDto, { ...GOOD, name: ' Tea \t' }).name).toBe('Tea');
    expect(faults(UpdateProductDto, {})).toEqual([]);
    expect(faults(UpdateProductDto, { stock: null })).toEqual([]);
  });

  test.each([
    ['sku', 'T P'],
    ['sku', 'T\r\nP'],
    ['sku', 'T\u0007'],
    ['sku', ''],
    ['sku', 'x'.repeat(65)],
    ['name', '  '],
    ['name', 'Tea\r\nBcc: all@example.com'],
    ['name', ['Tea']],
    ['price', null],
    ['price', []],
    ['price', 12],
    ['price', { amount: 1 }],
    ['price', { amount: 1, currency: 'USD', extra: 1 }],
    ['stock', -1],
    ['stock', 1.5],
    ['stock', 2 ** 31],
    ['stock', '5'],
    ['available', 'yes'],
    ['available', null],
    ['id', 'x'],
  ])('%s can’t be %j', (field, value) => {
    expect(faults(CreateProductDto, { ...GOOD, [field]: value })).toEqual([field]);
    expect(faults(UpdateProductDto, { [field]: value })).toEqual([field]);
  });

  test('nothing that a product must have can be cleared', () => {
    for (const field of ['sku', 'name', 'price', 'available'])
      expect(faults(UpdateProductDto, { [field]: null })).toEqual([field]);
  });
});
