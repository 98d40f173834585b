import { describe, expect, it } from '@jest/globals';
import type { OrderListItem } from '../../api/types.js';
import { belongsTo, ordersQueryOf, searchOfView, viewQueryOf } from './inbox-query.js';
import { type InboxSearch, readInboxSearch } from './inbox-search.js';

const now = new Date(2026, 10, 22, 14, 30);

describe('a view of the inbox lives in the URL (ORD-4)', () => {
  it('keeps what the list understands, and drops the rest', () => {
    expect(
      readInboxSearch({ box: 'won', q: '双筒', sort: 'name', assignee: 'me', page: '3', from: '2026-01-01' }),
    ).toEqual({ box: 'won', q: '双筒', assignee: 'me' });
  });

  it('asks the API for the last days, whenever that is', () => {
    const query = ordersQueryOf({ box: 'new', period: 'week' });
    expect(query).toMatchObject({ box: 'new', 'filter[createdAt][within]': '7d' });
    expect(query).not.toHaveProperty('filter[createdAt][gte]');
  });

  it('counts the last day of a custom period in', () => {
    const query = ordersQueryOf({ period: 'custom', from: '2026-11-01', to: '2026-11-30' });
    expect(query['filter[createdAt][lt]']).toBe(new Date(2026, 11, 1).toISOString());
  });

  it('has only a narrowed list counted', () => {
    expect(ordersQueryOf({ box: 'won' })).not.toHaveProperty('count');
    expect(ordersQueryOf({ box: 'won', assignee: 'me' })).toHaveProperty('count', true);
    expect(ordersQueryOf({ q: '双筒' })).toHaveProperty('count', true);
  });

  it('asks for suspects across the boxes', () => {
    expect(ordersQueryOf({ box: 'suspect' })).toEqual({ limit: 50, 'filter[suspect][eq]': true });
  });
});

describe('what is saved as a view comes back as it was (ORD-4)', () => {
  it.each<InboxSearch>([
    { box: 'new', assignee: 'me', period: 'week' },
    { box: 'suspect', q: '双筒', sort: '-value' },
    { period: 'custom', from: '2026-11-01', to: '2026-11-30', unread: 'true' },
    { period: 'custom', to: '2026-11-30' },
    { tag: 'sample', valueMin: '100000', valueMax: '900000', currency: 'EUR', files: 'true', layout: 'board' },
    { source: 'email', form: '0199aaaa-0000-7000-8000-000000000001', locale: 'zh-TW', columns: 'number,value' },
  ])('%j', (search) => {
    const query = viewQueryOf(search, search.columns?.split(','));
    expect(searchOfView({ id: 'v', query })).toEqual({ ...search, view: 'v' });
  });
});

describe('whether a changed order still belongs to the list (ORD-2, ORD-4)', () => {
  const order = {
    box: 'new',
    suspect: false,
    source: 'form',
    tags: ['sample'],
    unread: false,
    assignee: { id: 'li', name: 'Li' },
    createdAt: now.toISOString(),
  } as OrderListItem;

  it.each([
    [{ box: 'new' }, true],
    [{ box: 'processed' }, false],
    [{ box: 'new', assignee: 'me' }, true],
    [{ box: 'new', assignee: 'none' }, false],
    [{ box: 'new', source: 'email' }, false],
    [{ period: 'day' }, true],
    [{ tag: 'sample' }, true],
    [{ tag: 'urgent' }, false],
    [{ unread: 'true' }, false],
    [{ period: 'custom', to: '2026-11-21' }, false],
    [{}, true],
  ] as const)('%j → %s', (search, expected) => {
    expect(belongsTo(order, search, 'li', now)).toBe(expected);
  });

  it('keeps suspects out of New, and the bin out of everything else', () => {
    expect(belongsTo({ ...order, suspect: true }, { box: 'new' }, 'li', now)).toBe(false);
    expect(belongsTo({ ...order, suspect: true }, { box: 'suspect' }, 'li', now)).toBe(true);
    expect(belongsTo({ ...order, box: 'bin' }, {}, 'li', now)).toBe(false);
  });
});
