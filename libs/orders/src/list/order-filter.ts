import type { CustomRange } from '@regulars/custom-fields';
import type { SearchQuery } from '@regulars/platform';
import type { Source } from '../order-row.js';
import type { Shelf } from '../order-status.js';

/** Whose orders: a colleague's id, or null for those nobody is in charge of. */
export type Owner = string | null;

export interface OrderFilter {
  /** At least one. */
  shelves: readonly Shelf[];
  /** Undefined: everybody's. The row rule is already worked in. */
  owners?: readonly Owner[] | undefined;
  sources?: readonly Source[] | undefined;
  suspect?: boolean | undefined;
  createdFrom?: Date | undefined;
  createdBefore?: Date | undefined;
  tag?: string | undefined;
  formId?: string | undefined;
  locale?: string | undefined;
  value?: ValueRange | undefined;
  /** Only these; there is no asking for the others. */
  unread?: true | undefined;
  withFiles?: true | undefined;
  /** Of orders whose customer waits for an answer. */
  response?: ResponseState | undefined;
  /** A predicate in the JSON path language over the custom values. */
  custom?: string | undefined;
  /** At least one. */
  customRanges?: readonly CustomRange[] | undefined;
  search?: SearchQuery | undefined;
}

/** Amounts of one currency in minor units, both ends included. */
export interface ValueRange {
  currency: string;
  from: number;
  to: number | undefined;
}

/** - `waiting`: for an answer, in time or not - `due-soon`: little of the time is left - `overdue`: it is over */
export const RESPONSE_STATES = ['waiting', 'due-soon', 'overdue'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

/** By `respondBy` only those stand that have one. */
export const SORTS = ['-createdAt', 'createdAt', '-updatedAt', '-value', 'respondBy'] as const;
export type Sort = (typeof SORTS)[number];

/** Orders that only walking back asks for. */
export type Order = Sort | 'updatedAt' | 'value' | '-respondBy';

export const BACKWARDS: Readonly<Record<Sort, Order>> = {
  '-createdAt': 'createdAt',
  createdAt: '-createdAt',
  '-updatedAt': 'updatedAt',
  '-value': 'value',
  respondBy: '-respondBy',
};

/** Where the page before ended. */
export interface Position {
  key: string | number;
  id: string;
}

/** Where customers can wait: closed, recycled and suspect orders don't count. */
export const WAITING_SHELVES: readonly Shelf[] = ['new', 'processed'];

export const ALL_SHELVES: readonly Shelf[] = ['new', 'suspect', 'processed', 'won', 'lost'];
