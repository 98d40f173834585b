import type { Words } from './words.js';

/** What an operator's value looks like, for whoever builds rules: the admin's builder and programs. */
export const VALUE_TYPES = [
  'none', // no value
  'choices', // a list of some of `options`
  'texts', // a list of texts
  'records', // a list of ids of `of`
  'integer',
  'integers', // { from, to }
  'money', // minor units of the main currency
  'moneys', // { from, to }
  'number', // with decimals
  'numbers', // { from, to }
  'day', // 2026-11-28
  'days', // { from, to }
  'moved', // { from: some of `options`, to: some of `options`, days: number }
  'bought', // { of: ids, days?: number }
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Whose records a value can name. */
export const RECORDS = ['product', 'category', 'brand', 'segment', 'colleague'] as const;
export type RecordKind = (typeof RECORDS)[number];

export interface Option {
  value: string;
  label: Words;
}

export interface ValueShape {
  type: ValueType;
  options?: readonly Option[];
  of?: RecordKind;
  min?: number;
  max?: number;
  /** Of texts: how long one may be. */
  maxLength?: number;
  /** Of lists. */
  most?: number;
}
