import { productId } from './segments.fill.ts';

export interface Case {
  name: string;
  rule: object;
  /** Ways to ask the same by hand. */
  byHand: { count: string; page: string }[];
}

const [BOUGHT, NOT_BOUGHT] = [productId(20), productId(5)];
const condition = (field: string, op: string, value: unknown) => ({ field, op, value });
const today = `date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;

/** What the list of members shows. */
const SHOWN = `id, number, name, company, email, phone, city, country, level, tags, owner_id, source, consents, joined_at, left_at, created_at, updated_at`;

/** Both halves as one would write them who knows the tables. */
const asked = (where: string) => ({
  count: `SELECT count(*) FROM members.facts f WHERE ${where}`,
  page: `SELECT ${SHOWN} FROM members.member WHERE id IN (SELECT member_id FROM members.facts f WHERE ${where} ORDER BY member_id DESC LIMIT 50)
    ORDER BY id DESC`,
});

/** Count and page by one reading. */
const together = (where: string) => ({
  count: `WITH hits AS MATERIALIZED (SELECT member_id FROM members.facts f WHERE ${where}), page AS (SELECT member_id FROM hits ORDER BY member_id DESC LIMIT 50)
    SELECT (SELECT count(*) FROM hits) AS count, ARRAY(SELECT m.number FROM members.member m JOIN page ON m.id = page.member_id) AS page`,
  page: 'SELECT NULL AS id WHERE false',
});

const lines = (product: string) => `orders.purchase_line l WHERE l.product_id = '${product}'`;
const boughtNot = `EXISTS (SELECT FROM ${lines(BOUGHT)} AND l.member_id = f.member_id) AND NOT EXISTS (SELECT FROM ${lines(NOT_BOUGHT)} AND l.member_id = f.member_id)`;
const except = `(SELECT member_id FROM ${lines(BOUGHT)} EXCEPT SELECT member_id FROM ${lines(NOT_BOUGHT)}) AS bought`;
const women = `f.city IN ('City 3', 'City 5', 'City 8') AND f.gender = 'female' AND f.income_band BETWEEN 3 AND 5
  AND f.birth_date <= current_date - interval '25 years' AND f.birth_date > current_date - interval '35 years'`;
const late = `f.last_order_at >= ${today} - interval '180 days' AND f.last_order_at < ${today} - interval '89 days' AND f.order_count >= 3`;
const never = `f.order_count = 0 AND f.joined_at < ${today} - interval '90 days'`;

/** The questions of MEM-7's bar. */
export const CASES: Case[] = [
  {
    name: 'women 25 to 34 with income band 3 to 5 in three cities',
    rule: {
      all: [
        condition('gender', 'in', ['female']),
        condition('age', 'between', { from: 25, to: 34 }),
        condition('income_band', 'between', { from: 3, to: 5 }),
        condition('city', 'in', ['City 3', 'City 5', 'City 8']),
      ],
    },
    byHand: [asked(women), together(women)],
  },
  {
    name: 'spent at least 500 in 180 days',
    rule: condition('spent_180', 'at-least', 50_000),
    byHand: [asked('f.sum_180 >= 50000'), together('f.sum_180 >= 50000')],
  },
  {
    name: 'bought one product but not another',
    rule: {
      all: [
        condition('product', 'bought', { of: [BOUGHT] }),
        { not: condition('product', 'bought', { of: [NOT_BOUGHT] }) },
      ],
    },
    byHand: [
      asked(boughtNot),
      {
        count: `SELECT count(*) FROM ${except} JOIN members.facts f USING (member_id)`,
        page: `SELECT ${SHOWN} FROM members.member WHERE id IN (SELECT member_id FROM ${except} JOIN members.facts f USING (member_id) ORDER BY member_id DESC LIMIT 50)
          ORDER BY id DESC`,
      },
    ],
  },
  {
    name: 'never bought and joined more than 90 days ago',
    rule: { all: [condition('orders', 'exactly', 0), condition('joined', 'days-ago-more-than', 90)] },
    byHand: [asked(never), together(never)],
  },
  {
    name: 'last order 90 to 180 days ago and at least 3 orders',
    rule: {
      all: [condition('last_order', 'days-ago-between', { from: 90, to: 180 }), condition('orders', 'at-least', 3)],
    },
    byHand: [asked(late), together(late)],
  },
];
