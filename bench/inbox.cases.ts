import type pg from 'pg';

export interface Case {
  name: string;
  url: string;
  /** Pages of orders: few statements, however many rows. */
  isList: boolean;
}

const BOXES = ['new', 'processed', 'won', 'lost', 'bin'] as const;
const SORTS = ['-createdAt', 'createdAt', '-updatedAt', '-value'] as const;

/** Every request that the inbox makes, with each filter alone and the pairs that people use. */
export async function casesOf(db: pg.Client, api: string): Promise<Case[]> {
  const filters = await filtersOf(db);
  const list = (name: string, parameters: Record<string, string> = {}): Case => ({
    name,
    url: `${api}/orders?${new URLSearchParams({ limit: '50', ...parameters }).toString()}`,
    isList: true,
  });
  const other = (name: string, path: string): Case => ({ name, url: api + path, isList: false });
  const { rows: some } = await db.query<{ id: string; number: string; email: string; phone: string }>(
    `SELECT id, number, contact_email AS email, contact_phone AS phone FROM orders."order"
     WHERE message_count >= 4 AND contact_email IS NOT NULL AND contact_phone IS NOT NULL AND box = 'won' ORDER BY created_at DESC OFFSET 5000 LIMIT 1`,
  );
  const [order] = some;
  if (!order) throw new Error('There is no order with many messages');
  const words = [
    '阀门',
    '球阀',
    'DN50',
    'valve',
    'stainless',
    'quotation',
    'val',
    order.number,
    order.email,
    order.phone,
    'zzyzx',
    '不锈钢 法兰',
  ];
  const pairs: [string, string][] = [
    ['assignee=me', 'unread'],
    ['assignee=none', 'source'],
    ['source', 'period'],
    ['tag', 'period'],
    ['tag', 'assignee=me'],
    ['form', 'locale'],
    ['value', 'locale'],
    ['value', 'period'],
  ];
  return [
    list('all'),
    ...BOXES.map((box) => list(`box ${box}`, { box })),
    ...BOXES.map((box) => list(`board column ${box}`, { box, limit: '25', sort: '-updatedAt', count: 'true' })),
    ...SORTS.map((sort) => list(`sorted ${sort}`, { sort })),
    ...SORTS.map((sort) => list(`won sorted ${sort}`, { box: 'won', sort })),
    ...Object.entries(filters).map(([name, filter]) => list(`filter ${name}`, filter)),
    ...Object.entries(filters).map(([name, filter]) => list(`filter ${name} in won`, { box: 'won', ...filter })),
    ...Object.entries(filters).map(([name, filter]) =>
      list(`filter ${name}, with total`, { count: 'true', ...filter }),
    ),
    ...Object.entries(filters).map(([name, filter]) => list(`filter ${name}, by value`, { sort: '-value', ...filter })),
    ...pairs.map(([one, two]) => list(`filters ${one} and ${two}`, { ...filters[one], ...filters[two] })),
    ...words.map((q) => list(`search ${q}`, { q })),
    ...words.map((q) => list(`search ${q}, with total`, { q, count: 'true' })),
    ...words.map((q) => list(`search ${q} in won, by last change`, { q, box: 'won', sort: '-updatedAt' })),
    list('search 阀门 among mine', { q: '阀门', ...filters['assignee=me'] }),
    other('counts of all boxes', '/orders/counts'),
    other('tags', '/orders/tags'),
    other('saved views', '/saved-views'),
    other('an order', `/orders/${order.id}`),
    other('its thread', `/orders/${order.id}/thread`),
    other('its history', `/orders/${order.id}/history`),
    ...SORTS.map((sort) => other(`neighbours, ${sort}`, `/orders/${order.id}/neighbours?sort=${sort}`)),
    other('neighbours in a search', `/orders/${order.id}/neighbours?q=%E9%98%80%E9%97%A8&box=won`),
  ];
}

async function filtersOf(db: pg.Client): Promise<Record<string, Record<string, string>>> {
  const { rows } = await db.query<{ sales: string; form: string; common: string; rare: string }>(
    `SELECT (SELECT id FROM staff.account WHERE role = 'sales' ORDER BY created_at, id LIMIT 1) AS sales,
       (SELECT id FROM forms.form ORDER BY created_at LIMIT 1) AS form,
       (SELECT name FROM orders.tag_use GROUP BY name ORDER BY sum(uses) DESC LIMIT 1) AS common,
       (SELECT name FROM orders.tag_use GROUP BY name HAVING sum(uses) > 0 ORDER BY sum(uses) LIMIT 1) AS rare`,
  );
  const [known] = rows;
  if (!known) throw new Error('SELECT returned no row');
  const filter = (field: string, value: string, operator = 'eq') => ({ [`filter[${field}][${operator}]`]: value });
  return {
    'assignee=me': filter('assignee', 'me'),
    'assignee=none': filter('assignee', 'none'),
    'assignee=other': filter('assignee', known.sales),
    source: filter('source', 'email,phone', 'in'),
    'source pos': filter('source', 'pos', 'in'),
    suspect: filter('suspect', 'true'),
    period: filter('createdAt', '7d', 'within'),
    'long ago': {
      ...filter('createdAt', '2025-02-01T00:00:00Z', 'gte'),
      ...filter('createdAt', '2025-03-01T00:00:00Z', 'lt'),
    },
    tag: filter('tag', known.common),
    'rare tag': filter('tag', known.rare),
    'tag that nobody uses': filter('tag', 'no such tag'),
    form: filter('form', known.form),
    locale: filter('locale', 'zh-TW'),
    value: filter('value', '5000000', 'gte'),
    'small value': filter('value', '50000', 'lte'),
    unread: filter('unread', 'true'),
    files: filter('files', 'true'),
  };
}
