import type { OrderListItem, SavedView } from '../../api/types.js';
import { readCustom, writeCustom } from '../custom-fields/custom-search.js';
import { dayFromInput, inputFromDay } from '../../lib/time.js';
import { responseState } from '../clock/response-state.js';
import { apiBox, type InboxSearch, isFiltered, PERIODS, readInboxSearch } from './inbox-search.js';

const WITHIN = { day: '1d', week: '7d', month: '30d', quarter: '90d' } as const;

const DAY_MS = 24 * 60 * 60_000;

export const PAGE_SIZE = 50;

export type ViewQuery = SavedView['query'];
type Filter = NonNullable<ViewQuery['filter']>;

/** A period's days as the API takes them; a named one moves on with the clock. */
function createdAtOf({ period, from, to }: InboxSearch): Filter['createdAt'] {
  if (period === undefined) return undefined;
  if (period !== 'custom') return { within: WITHIN[period] };
  const start = dayFromInput(from);
  const end = dayFromInput(to, 1);
  return start || end
    ? { ...(start && { gte: start.toISOString() }), ...(end && { lt: end.toISOString() }) }
    : undefined;
}

/** The list's URL state → what the API narrows by. */
export function filterOf(search: InboxSearch): Filter {
  const { assignee, source, tag, form, locale, valueMin, valueMax, currency, response, unread, files, custom } = search;
  const createdAt = createdAtOf(search);
  const valued = valueMin !== undefined || valueMax !== undefined;
  return {
    ...(search.box === 'suspect' && { suspect: { eq: true } }),
    ...(assignee && { assignee: { eq: assignee } }),
    ...(source && { source: { in: source } }),
    ...(createdAt && { createdAt }),
    ...(tag && { tag: { eq: tag } }),
    ...(form && { form: { eq: form } }),
    ...(locale && { locale: { eq: locale } }),
    ...(valued && {
      value: {
        ...(valueMin && { gte: Number(valueMin) }),
        ...(valueMax && { lte: Number(valueMax) }),
        ...(currency && { currency }),
      },
    }),
    ...(response && { response: { eq: response } }),
    ...(unread && { unread: { eq: true } }),
    ...(files && { files: { eq: true } }),
    ...(custom && { custom: readCustom(custom) }),
  };
}

/** The list's URL state → the API's query. */
export function ordersQueryOf(search: InboxSearch) {
  const box = apiBox(search);
  const filter = filterOf(search);
  const { gte, lt, within } = filter.createdAt ?? {};
  return {
    limit: PAGE_SIZE,
    // How many lie in a whole box is known from the navigation; only a narrowed list has to be counted.
    ...((isFiltered(search) || !search.box) && { count: true }),
    ...(box && { box }),
    ...(search.q && { q: search.q }),
    ...(search.sort && { sort: search.sort }),
    ...(filter.suspect && { 'filter[suspect][eq]': true }),
    ...(filter.assignee?.eq && { 'filter[assignee][eq]': filter.assignee.eq }),
    ...(filter.source?.in && { 'filter[source][in]': filter.source.in }),
    ...(gte && { 'filter[createdAt][gte]': gte }),
    ...(lt && { 'filter[createdAt][lt]': lt }),
    ...(within && { 'filter[createdAt][within]': within }),
    ...(filter.tag?.eq && { 'filter[tag][eq]': filter.tag.eq }),
    ...(filter.form?.eq && { 'filter[form][eq]': filter.form.eq }),
    ...(filter.locale?.eq && { 'filter[locale][eq]': filter.locale.eq }),
    ...(filter.value?.gte !== undefined && { 'filter[value][gte]': filter.value.gte }),
    ...(filter.value?.lte !== undefined && { 'filter[value][lte]': filter.value.lte }),
    ...(filter.value?.currency && { 'filter[value][currency]': filter.value.currency }),
    ...(filter.response?.eq && { 'filter[response][eq]': filter.response.eq }),
    ...(filter.unread && { 'filter[unread][eq]': true }),
    ...(filter.files && { 'filter[files][eq]': true }),
    ...(filter.custom && { 'filter[custom]': filter.custom }),
  };
}

/** What is kept when somebody saves what they see. */
export function viewQueryOf(search: InboxSearch, columns: string[] | undefined): ViewQuery {
  const box = apiBox(search);
  return {
    layout: search.layout ?? 'list',
    ...(box && { box }),
    ...(search.q && { q: search.q }),
    ...(search.sort && { sort: search.sort }),
    ...(columns && { columns }),
    filter: filterOf(search),
  };
}

/** A saved view → the URL that shows it. What this program does not know of it is left out. */
export function searchOfView({ id, query }: Pick<SavedView, 'id' | 'query'>): InboxSearch {
  const { box, q, sort, columns, layout, filter = {} } = query;
  const { createdAt, value } = filter;
  const period = PERIODS.find((name) => name !== 'custom' && WITHIN[name] === createdAt?.within);
  const custom = !period && (createdAt?.gte ?? createdAt?.lt) !== undefined;
  return readInboxSearch({
    view: id,
    box: filter.suspect?.eq && box === undefined ? 'suspect' : box,
    q,
    sort,
    layout,
    columns: columns?.join(','),
    assignee: filter.assignee?.eq,
    source: filter.source?.in,
    tag: filter.tag?.eq,
    form: filter.form?.eq,
    locale: filter.locale?.eq,
    period: custom ? 'custom' : period,
    from: custom ? dayOf(createdAt?.gte) : undefined,
    to: custom ? dayOf(createdAt?.lt, 1) : undefined,
    valueMin: value?.gte === undefined ? undefined : String(value.gte),
    valueMax: value?.lte === undefined ? undefined : String(value.lte),
    currency: value?.currency,
    response: filter.response?.eq,
    unread: filter.unread && 'true',
    files: filter.files && 'true',
    custom: writeCustom(filter.custom),
  });
}

/** `2026-11-22`, as a date field has it; with 1 the day before, since the end of a period is the first moment outside. */
function dayOf(moment: string | undefined, back = 0): string | undefined {
  if (moment === undefined) return undefined;
  const date = new Date(moment);
  date.setDate(date.getDate() - back);
  return inputFromDay(date);
}

/** Whether an order that just changed still belongs to a list; what a row does not tell is the server's to judge. */
export function belongsTo(item: OrderListItem, search: InboxSearch, me: string, now = new Date()): boolean {
  const { gte, lt, within } = createdAtOf(search) ?? {};
  const created = new Date(item.createdAt).getTime();
  const assignee = item.assignee?.id ?? 'none';
  return (
    inBox(item, search) &&
    (!search.assignee || assignee === (search.assignee === 'me' ? me : search.assignee)) &&
    (!search.source || item.source === search.source) &&
    (!search.tag || item.tags.includes(search.tag)) &&
    (!search.unread || item.unread) &&
    inTime(item, search, now.getTime()) &&
    (!gte || created >= new Date(gte).getTime()) &&
    (!lt || created < new Date(lt).getTime()) &&
    (!within || created >= now.getTime() - parseInt(within) * DAY_MS)
  );
}

function inTime(item: OrderListItem, { response }: InboxSearch, now: number): boolean {
  const state = responseState(item, now);
  return response === undefined || (response === 'waiting' ? state !== null : state === response);
}

function inBox(item: OrderListItem, { box }: InboxSearch): boolean {
  if (box === undefined) return item.box !== 'bin';
  if (box === 'suspect') return item.suspect && item.box !== 'bin';
  return item.box === box && !(box === 'new' && item.suspect);
}
