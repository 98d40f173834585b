import { dayFromInput } from '../../../lib/time.js';

export const AUDIT_PERIODS = ['day', 'week', 'month', 'quarter', 'custom'] as const;
type AuditPeriod = (typeof AUDIT_PERIODS)[number];

/** The whole state of the screen; it lives in the URL, so that what was found can be sent to a colleague. */
export interface AuditSearch {
  /** An id, or `none`: Regulars itself. */
  who?: string;
  what?: string;
  /** Kind and id of one record. */
  type?: string;
  record?: string;
  period?: AuditPeriod;
  from?: string;
  to?: string;
}

const DAYS = { day: 1, week: 7, month: 30, quarter: 90 } as const;

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const period = AUDIT_PERIODS.find((each) => each === raw['period']);
  const [type, record] = [text('type'), text('record')];
  return compact({
    who: text('who'),
    what: text('what'),
    ...(type && record ? { type, record } : {}),
    period,
    from: period === 'custom' ? text('from') : undefined,
    to: period === 'custom' ? text('to') : undefined,
  });
}

export function compact(search: { [K in keyof AuditSearch]?: AuditSearch[K] | undefined }): AuditSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

/** The URL's state → what the API narrows by. A named period begins at a whole minute, so that one minute asks one question. */
export function auditFilter({ who, what, type, record, period, from, to }: AuditSearch, now = Date.now()) {
  const minute = Math.floor(now / 60_000) * 60_000;
  const start = period === 'custom' ? dayFromInput(from) : period && new Date(minute - DAYS[period] * 86_400_000);
  const end = period === 'custom' ? dayFromInput(to, 1) : undefined;
  return {
    ...(who && { 'filter[actorId][eq]': who }),
    ...(what && { 'filter[action][eq]': what }),
    ...(type && record && { 'filter[subjectType][eq]': type, 'filter[subjectId][eq]': record }),
    ...(start && { 'filter[at][gte]': start.toISOString() }),
    ...(end && { 'filter[at][lt]': end.toISOString() }),
  };
}
