import { readCustom, writeCustom } from '../custom-fields/custom-search.js';
import type { Box, Language, OrderSource } from '../../api/types.js';

/** The boxes of the navigation; `suspect` is a view across the others. */
export const BOXES = ['new', 'processed', 'won', 'lost', 'suspect', 'bin'] as const;
export type InboxBox = (typeof BOXES)[number];
export const SOURCES = [
  'form',
  'email',
  'phone',
  'chat',
  'hand',
  'api',
  'pos',
  'import',
] as const satisfies OrderSource[];
export const PERIODS = ['day', 'week', 'month', 'quarter', 'custom'] as const;
export type Period = (typeof PERIODS)[number];
export const SORTS = ['-createdAt', 'createdAt', '-updatedAt', '-value', 'respondBy'] as const;
export type Sort = (typeof SORTS)[number];

/** Whether the customer waits for an answer, and how long yet. */
export const RESPONSES = ['waiting', 'due-soon', 'overdue'] as const;

/** The whole state of the list; it lives in the URL, so that a view can be kept, sent and gone back to. */
export interface InboxSearch {
  box?: InboxBox;
  q?: string;
  /** `me`, `none`, or a colleague's id. */
  assignee?: string;
  source?: OrderSource;
  period?: Period;
  from?: string;
  to?: string;
  sort?: Sort;
  tag?: string;
  /** A form's id. */
  form?: string;
  locale?: Language;
  /** Minor units of `currency`. */
  valueMin?: string;
  valueMax?: string;
  currency?: string;
  response?: (typeof RESPONSES)[number];
  unread?: 'true';
  files?: 'true';
  /** What the company's own fields are narrowed by; `custom-search.ts` reads it. */
  custom?: string;
  layout?: 'board';
  /** Names, separated by commas; absent: the person's own choice. */
  columns?: string;
  /** The saved view that this began as. */
  view?: string;
}

/** What narrows a list; the rest is its box, its order and its look. */
export const FILTERS = [
  'q',
  'assignee',
  'source',
  'period',
  'tag',
  'form',
  'locale',
  'valueMin',
  'valueMax',
  'response',
  'unread',
  'files',
  'custom',
] as const satisfies (keyof InboxSearch)[];
export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const satisfies Language[];

const LONGEST_SEARCH = 200;

/** Reads the URL; what makes no sense there is left out rather than refused. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const oneOf = <T extends string>(name: string, values: readonly T[]) => values.find((value) => value === raw[name]);
  const minor = (name: string) => /^\d{1,15}$/.exec(text(name) ?? '')?.[0];
  const period = oneOf('period', PERIODS);
  return compact({
    box: oneOf('box', BOXES),
    q: text('q')?.slice(0, LONGEST_SEARCH),
    assignee: text('assignee'),
    source: oneOf('source', SOURCES),
    period,
    from: period === 'custom' ? text('from') : undefined,
    to: period === 'custom' ? text('to') : undefined,
    sort: oneOf('sort', SORTS),
    tag: text('tag'),
    form: text('form'),
    locale: oneOf('locale', LOCALES),
    valueMin: minor('valueMin'),
    valueMax: minor('valueMax'),
    currency: /^[A-Z]{3}$/.exec(text('currency') ?? '')?.[0],
    response: oneOf('response', RESPONSES),
    unread: oneOf('unread', ['true'] as const),
    files: oneOf('files', ['true'] as const),
    custom: writeCustom(readCustom(text('custom'))),
    layout: oneOf('layout', ['board'] as const),
    columns: text('columns'),
    view: text('view'),
  });
}

export function compact(search: { [K in keyof InboxSearch]?: InboxSearch[K] | undefined }): InboxSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

/** Answers that are late, the latest first. */
export const OVERDUE = { response: 'overdue', sort: 'respondBy' } as const satisfies InboxSearch;

/** What changes in a list that is to be sorted so; by when answers are due stand those that wait for one. */
export function sortedBy({ response }: InboxSearch, sort: Sort | undefined) {
  return {
    sort: sort === SORTS[0] ? undefined : sort,
    ...(sort === 'respondBy' && !response ? { response: 'waiting' as const } : {}),
  };
}

export function isFiltered(search: InboxSearch): boolean {
  return FILTERS.some((name) => search[name] !== undefined);
}

/** All that narrows, taken away. */
export const UNFILTERED = {
  ...Object.fromEntries(FILTERS.map((name) => [name, undefined])),
  from: undefined,
  to: undefined,
  currency: undefined,
} as Record<(typeof FILTERS)[number] | 'from' | 'to' | 'currency', undefined>;

/** The box as the API knows it; no box means all but the bin. */
export function apiBox({ box }: InboxSearch): Box | undefined {
  return box === 'suspect' ? undefined : box;
}
