import type { Box, OrderSource } from '../../api/types.js';

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
export const PERIODS = ['today', 'week', 'month', 'quarter', 'custom'] as const;
export type Period = (typeof PERIODS)[number];
export const SORTS = ['-createdAt', 'createdAt', '-updatedAt', '-value'] as const;
export type Sort = (typeof SORTS)[number];

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
}

const LONGEST_SEARCH = 200;

/** Reads the URL; what makes no sense there is left out rather than refused. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const oneOf = <T extends string>(name: string, values: readonly T[]) => values.find((value) => value === raw[name]);
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
  });
}

export function compact(search: { [K in keyof InboxSearch]?: InboxSearch[K] | undefined }): InboxSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

export function isFiltered({ q, assignee, source, period }: InboxSearch): boolean {
  return Boolean(q ?? assignee ?? source ?? period);
}

/** The box as the API knows it; no box means all but the bin. */
export function apiBox({ box }: InboxSearch): Box | undefined {
  return box === 'suspect' ? undefined : box;
}
