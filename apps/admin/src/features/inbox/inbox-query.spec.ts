import { describe, expect, it } from '@jest/globals';
import type { OrderListItem } from '../../api/types.js';
import { belongsTo, ordersQueryOf } from './inbox-query.js';
import { readInboxSearch } from './inbox-search.js';

const now = new Date(2026, 10, 22, 14, 30);

describe('a view of the inbox lives in the URL (ORD-4)', () => {
  it('keeps what the list understands, and drops the rest', () => {
    expect(
      readInboxSearch({ box: 'won', q: '双筒', sort: 'name', assignee: 'me', page: '3', from: '2026-01-01' }),
    ).toEqual({ box: 'won', q: '双筒', assignee: 'me' });
  });

  it('asks the API for a period of whole days', () => {
    const query = ordersQueryOf({ box: 'new', period: 'week' }, now);
    expect(query).toMatchObject({ box: 'new', 'filter[createdAt][gte]': new Date(2026, 10, 16).toISOString() });
    expect(query).not.toHaveProperty('filter[createdAt][lt]');
  });

  it('counts the last day of a custom period in', () => {
    const query = ordersQueryOf({ period: 'custom', from: '2026-11-01', to: '2026-11-30' }, now);
    expect(query['filter[createdAt][lt]']).toBe(new Date(2026, 11, 1).toISOString());
  });

  it('has only a narrowed list counted', () => {
    expect(ordersQueryOf({ box: 'won' }, now)).not.toHaveProperty('count');
    expect(ordersQueryOf({ box: 'won', assignee: 'me' }, now)).toHaveProperty('count', true);
    expect(ordersQueryOf({ q: '双筒' }, now)).toHaveProperty('count', true);
  });

  it('asks for suspects across the boxes', () => {
    expect(ordersQueryOf({ box: 'suspect' }, now)).toEqual({ limit: 50, 'filter[suspect][eq]': true });
  });
});

describe('whether a changed order still belongs to the list (ORD-2, ORD-4)', () => {
  const order = {
    box: 'new',
    suspect: false,
    source: 'form',
    assignee: { id: 'li', name: 'Li' },
    createdAt: now.toISOString(),
  } as OrderListItem;

  it.each([
    [{ box: 'new' }, true],
    [{ box: 'processed' }, false],
    [{ box: 'new', assignee: 'me' }, true],
    [{ box: 'new', assignee: 'none' }, false],
    [{ box: 'new', source: 'email' }, false],
    [{ period: 'today' }, true],
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
