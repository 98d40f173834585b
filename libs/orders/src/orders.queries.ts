import { Injectable } from '@nestjs/common';
import {
  cappedTotal,
  decodeTextCursor,
  DomainError,
  encodeCursor,
  type Page,
  pageOf,
  searchQuery,
  together,
} from '@regulars/platform';
import { MainCurrency, type StaffActor, StaffReader } from '@regulars/staff';
import type { ListOrdersQuery, OrderSelectionQuery, SortedOrdersQuery } from './dto/list-orders.query.js';
import type { OrderFilters } from './dto/order-filters.dto.js';
import type { OrderHistoryResponse } from './dto/order-history.response.js';
import type {
  OrderCountsResponse,
  OrderListItemResponse,
  OrderNeighboursResponse,
  OrderResponse,
} from './dto/order.response.js';
import {
  ALL_SHELVES,
  BACKWARDS,
  type OrderFilter,
  type Owner,
  type Position,
  type Sort,
  type ValueRange,
  WAITING_SHELVES,
} from './list/order-filter.js';
import { OrderListReader } from './list/order-list.reader.js';
import { customPath, customRanges, customWords } from './custom-fields/custom-filter.js';
import { OrderAccess, visibleOwners } from './order-access.js';
import { toHistory, toListItem } from './order.mapper.js';
import { OrderRendering } from './order-rendering.js';
import type { Source } from './order-row.js';
import type { Shelf } from './order-status.js';
import { OrdersConfig } from './orders.config.js';
import { OrdersRepository } from './orders.repository.js';

const COUNTED = ['new', 'processed', 'won', 'lost', 'bin', 'suspect'] as const;
const DAY_MS = 86_400_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** What people read: lists, counts, one order, its history. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly list: OrderListReader,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly staff: StaffReader,
    private readonly rendering: OrderRendering,
    private readonly config: OrdersConfig,
    private readonly currency: MainCurrency,
  ) {}

  async page(actor: StaffActor, query: ListOrdersQuery): Promise<Page<OrderListItemResponse>> {
    const filter = this.filterFor(actor, query);
    if (filter === 'nothing') return { data: [], nextCursor: null, ...(query.count ? { total: cappedTotal(0) } : {}) };
    const after = query.cursor === undefined ? null : positionOf(query.cursor, query.sort);
    const [rows, counted] = await Promise.all([
      this.list.page(filter, query.sort, query.limit, after),
      query.count ? this.list.count(filter) : undefined,
    ]);
    const names = await this.staff.names(rows.map(({ assignee_id }) => assignee_id));
    const page = pageOf(
      rows,
      query.limit,
      (row) => encodeCursor([String(row.key), row.id]),
      (row) => toListItem(row, names),
    );
    return counted === undefined ? page : { ...page, total: cappedTotal(counted) };
  }

  /** What a question of this person's may find. */
  filterFor(actor: StaffActor, query: OrderSelectionQuery): OrderFilter | 'nothing' {
    return filterOf(actor, query, this.currency.current);
  }

  /** The orders before and after one in the list it is looked at from; null at an end. @throws 404 */
  async neighbours(actor: StaffActor, id: string, query: SortedOrdersQuery): Promise<OrderNeighboursResponse> {
    await this.access.find(actor, id);
    const filter = this.filterFor(actor, query);
    const at = await this.list.positionOf(id, query.sort);
    if (filter === 'nothing' || at === null) return { previous: null, next: null };
    const [previous, next] = await Promise.all([
      this.list.page(filter, BACKWARDS[query.sort], 1, at),
      this.list.page(filter, query.sort, 1, at),
    ]);
    return { previous: previous[0]?.id ?? null, next: next[0]?.id ?? null };
  }

  async counts(actor: StaffActor): Promise<OrderCountsResponse> {
    const { boxes, overdue } = await this.list.counts(COUNTED, visibleOwners(actor));
    const of = (shelf: Shelf) => cappedTotal(boxes.get(shelf) ?? 0);
    return {
      new: of('new'),
      processed: of('processed'),
      won: of('won'),
      lost: of('lost'),
      bin: of('bin'),
      suspect: of('suspect'),
      overdue: cappedTotal(overdue),
    };
  }

  async get(actor: StaffActor, id: string): Promise<OrderResponse> {
    return this.rendering.of(await this.access.find(actor, id));
  }

  async history(actor: StaffActor, id: string): Promise<OrderHistoryResponse> {
    const order = await this.access.find(actor, id);
    return { data: toHistory(order, await this.orders.history(id)) };
  }
}

/** @returns 'nothing' when no order can fit: a colleague's orders one may not see, a search without words */
function filterOf(actor: StaffActor, query: OrderSelectionQuery, currency: string): OrderFilter | 'nothing' {
  const { box, q, filter } = query;
  const owners = ownersOf(actor, filter?.assignee?.eq);
  const search = q === undefined || q.trim() === '' ? undefined : searchQuery(q);
  const words = customWords(filter?.custom);
  if (search === null || words === null || owners?.length === 0) return 'nothing';
  const suspect = filter?.suspect?.eq;
  const asked: readonly Shelf[] =
    box === undefined ? ALL_SHELVES : box === 'new' && suspect === true ? ['suspect'] : [box];
  const response = filter?.response?.eq;
  const shelves = response === undefined ? asked : asked.filter((shelf) => WAITING_SHELVES.includes(shelf));
  if (shelves.length === 0) return 'nothing';
  return {
    shelves,
    owners: owners && [...new Set(owners)],
    response,
    sources: filter?.source?.in?.split(',') as Source[] | undefined,
    // New and its suspects lie on shelves of their own; elsewhere the mark itself is asked for.
    suspect: box === 'new' ? undefined : suspect,
    createdFrom: laterOf(timeOf(filter?.createdAt?.gte), daysAgo(filter?.createdAt?.within)),
    createdBefore: timeOf(filter?.createdAt?.lt),
    tag: filter?.tag?.eq,
    formId: filter?.form?.eq,
    locale: filter?.locale?.eq,
    value: valueRange(filter?.value, currency),
    unread: filter?.unread?.eq,
    withFiles: filter?.files?.eq,
    custom: customPath(filter?.custom),
    customRanges: customRanges(filter?.custom),
    search: together(search ? [search, ...words] : words),
  };
}

function ownersOf(actor: StaffActor, asked: string | undefined): readonly Owner[] | undefined {
  const visible = visibleOwners(actor);
  if (asked === undefined) return visible;
  const owner = asked === 'me' ? actor.id : asked === 'none' ? null : asked;
  return visible === undefined || visible.includes(owner) ? [owner] : [];
}

function timeOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}

/** @param days such as `7d` */
function daysAgo(days: string | undefined): Date | undefined {
  return days === undefined ? undefined : new Date(Date.now() - Number.parseInt(days, 10) * DAY_MS);
}

function laterOf(a: Date | undefined, b: Date | undefined): Date | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** A currency alone narrows nothing down to amounts: it asks for whatever has one. */
function valueRange(asked: OrderFilters['value'], currency: string): ValueRange | undefined {
  if (asked === undefined || Object.values(asked).every((part) => part === undefined)) return undefined;
  return { currency: asked.currency ?? currency, from: asked.gte ?? 0, to: asked.lte };
}

/** @throws 400 when the cursor is not one of this list in this order */
function positionOf(cursor: string, sort: Sort): Position {
  const { text: key, id } = decodeTextCursor(cursor);
  const fits = sort === '-value' ? /^-?\d{1,15}$/.test(key) : TIME.test(key) && !Number.isNaN(Date.parse(key));
  if (!fits) {
    throw new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.', {
      errors: [
        { pointer: '?cursor', code: 'invalid', message: 'Use the nextCursor of the page before, with the same sort.' },
      ],
    });
  }
  return { key, id };
}
