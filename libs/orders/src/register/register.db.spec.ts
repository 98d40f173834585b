import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { minorDigits } from '@regulars/catalog';
import { registerBed } from '../testing/register-bed.js';

let bed: Awaited<ReturnType<typeof registerBed>>;
beforeAll(async () => {
  bed = await registerBed();
});
afterAll(() => bed.close());
beforeEach(() =>
  bed.database.query(
    'TRUNCATE members.member, members.erased_contact, orders."order", orders.sold_order, orders.sold_line, catalog.product, imports.import, imports.mapping CASCADE',
  ),
);

const K = 'sales-register';
const bring = async (content: string) => bed.carryOut(K, (await bed.upload(K, content)).id);
const orders = () =>
  bed.database.query(
    `SELECT o.subject, o.status, o.source, o.value, o.won_amount, o.currency, o.item_count, o.contact_name, m.external_id AS member, o.created_at
     FROM orders."order" o LEFT JOIN members.member m ON m.id = o.member_id ORDER BY o.subject`,
  );
const sum = async () => {
  const [row] = await bed.database.query<{ sum: string }>(
    `SELECT sum(coalesce(amount, quantity * unit_price / 100.0))::numeric(20, 3)::text AS sum FROM orders.order_item`,
  );
  return row?.sum;
};
const REGISTER =
  '登记日期,客户编号,姓名,会员等级,单据编号,商品编码,商品名称,数量,金额,成交时间\n' +
  '2019-01-02,C1,王小明,金卡,D1,TP-1,紫砂壶,2,25.50,2024-05-06 10:11:12\n' +
  '2019-01-02,C1,王小明,金卡,D1,,杯子,3,10,2024-05-06 10:11:12\n' +
  ',,,,D2,,散客,1,0.005,2024-05-07\n' +
  '2019-01-02,C1,王小明,金卡,CD1,TP-1,紫砂壶,-1,-12.75,2024-05-08\n';

const NUMBERLESS =
  '客户编号,商品名称,金额,成交时间\nC1,紫砂壶,25.50,2024-05-06 10:11:12\nC1,杯子,10,2024-05-06 10:11:12\nC2,杯子,10,2024-05-07\n';

describe('MEM-3 the sales register', () => {
  test('one order for each document, Won when it was sold; refunds are below zero; amounts are exact', async () => {
    await bed.database.query(
      `INSERT INTO catalog.product (sku, name, price_amount, price_currency) VALUES ('tp-1', 'Pot', 1, 'USD')`,
    );
    const done = await bring(REGISTER);
    expect(done).toMatchObject({ state: 'done', counts: { created: 4, bad: 0 } });
    expect(await orders()).toMatchObject([
      { subject: 'CD1', status: 'won', value: -1275, won_amount: -1275, item_count: 1, member: 'C1' },
      { subject: 'D1', source: 'import', value: 3550, item_count: 2, contact_name: '王小明', created_at: new Date('2024-05-06T10:11:12Z') },
      { subject: 'D2', value: 1, member: null, contact_name: null },
    ]); // prettier-ignore
    expect(await sum()).toBe('22.755');
    const [member] = await bed.database.query('SELECT name, level, source, joined_at FROM members.member');
    expect(member).toEqual({ name: '王小明', level: '金卡', source: 'register', joined_at: new Date('2019-01-02') });
    const items = await bed.database.query('SELECT sku, product_id, quantity, unit_price, amount FROM orders.order_item ORDER BY unit_price, quantity'); // prettier-ignore
    expect(items).toMatchObject([
      { quantity: 1, unit_price: 1, amount: '0.005000' },
      { quantity: 3, unit_price: 333, amount: '10.000000', product_id: null },
      { quantity: -1, unit_price: 1275, amount: null, product_id: expect.any(String) },
      { quantity: 2, unit_price: 1275, amount: null },
    ]);
  });

  test('what members bought is told by the exact amounts, whatever the currency’s minor units', async () => {
    await bring(REGISTER);
    const sold = await bed.database.query('SELECT quantity, amount FROM orders.sold_line ORDER BY amount');
    // 10.00 for three is no price in whole cents.
    expect(sold).toEqual([
      { quantity: -1, amount: -1275 },
      { quantity: 3, amount: 1000 },
      { quantity: 2, amount: 2550 },
    ]);
    const codes = Intl.supportedValuesOf('currency').concat('UYI', 'CLF', 'UYW');
    const known = await bed.database.query<{ code: string; digits: number }>(
      'SELECT code, orders.minor_digits(code) AS digits FROM unnest($1::text[]) AS code',
      [codes],
    );
    expect(known).toEqual(codes.map((code) => ({ code, digits: minorDigits(code) })));
  });

  test('who was erased comes back by no register, not even by a customer number: the sale is nobody’s', async () => {
    await bring(REGISTER);
    const [member] = await bed.database.query<{ id: string }>('SELECT id FROM members.member');
    await bed.erase(member?.id ?? '');
    await bring(REGISTER.replace(/D(?=\d,)/g, 'E'));
    expect((await orders()).filter(({ subject }) => String(subject).includes('E'))).toMatchObject([
      { subject: 'CE1', value: -1275, member: null, contact_name: null },
      { subject: 'E1', value: 3550, member: null, contact_name: null },
      { subject: 'E2', value: 1, member: null, contact_name: null },
    ]);
    expect(await bed.database.query('SELECT FROM members.member WHERE erased_at IS NULL')).toEqual([]);
  });

  test('a sale without a number is called by what was sold, and has its customer’s contact', async () => {
    await bed.database.query(
      `INSERT INTO members.member (external_id, name, email, phone, source) VALUES ('C1', '王小明', 'ming@x.example', '+8613800001111', 'hand')`,
    );
    await bring(NUMBERLESS);
    const [cups, pots] = await bed.database.query(
      `SELECT subject, contact_name, contact_email, contact_phone, search @@ '小明'::tsquery AS found FROM orders."order" ORDER BY subject`,
    );
    expect(pots).toMatchObject({ subject: '紫砂壶, 杯子', contact_name: '王小明', contact_email: 'ming@x.example' });
    expect(cups).toMatchObject({ subject: '杯子', contact_name: null, contact_phone: null });
  });

  test('of an erased customer’s sales without a number no id is left, and the same register brings none of them again', async () => {
    await bring(NUMBERLESS);
    const named = () =>
      bed.database.query<{ id: string }>(
        `SELECT order_id AS id FROM orders.external_order WHERE external_id LIKE 'C1@%'`,
      );
    const sales = (await named()).map(({ id }) => id);
    expect(sales).toHaveLength(1);
    await bed.forget(sales);
    expect(await named()).toEqual([]);
    expect((await bring(NUMBERLESS)).counts).toEqual({ created: 0, changed: 0, unchanged: 3, duplicate: 0, bad: 0 });
  });

  test('the same register once more changes nothing; a line that an order does not have is told of', async () => {
    await bring(REGISTER);
    const before = await orders();
    expect((await bring(REGISTER)).counts).toEqual({ created: 0, changed: 0, unchanged: 4, duplicate: 0, bad: 0 });
    const longer = await bring(`${REGISTER},,,,D2,,散客,1,0.005,2024-05-07\n`);
    expect(longer.counts).toMatchObject({ unchanged: 4, bad: 1 });
    expect(await orders()).toEqual(before);
  });

  test('a document that goes on further down is one order; lines alike are two sales', async () => {
    const filler = Array.from({ length: 1_500 }, (_, at) => `F${at},x,1,1.00,2024-05-06`).join('\n');
    await bring(`Invoice,Product,Qty,Price,Date\nA,x,1,1.10,2024-05-06\nA,x,1,1.10,2024-05-06\n${filler}\nA,x,1,1.10,2024-05-06\n`); // prettier-ignore
    const [order] = await orders();
    expect(order).toMatchObject({ subject: 'A', value: 330, won_amount: 330, item_count: 3 });
  });

  test('undo takes orders and members back; an order that somebody worked on stays with its member', async () => {
    const done = await bring(REGISTER);
    await bed.database.query(`UPDATE orders."order" SET version = 2 WHERE subject = 'D1'`);
    await bed.imports.undo(K, done.id);
    expect(await bed.work(K, 'undo', done.id)).toMatchObject({ state: 'undone', undone: 2, kept: 2 });
    expect(await orders()).toMatchObject([{ subject: 'D1', member: 'C1' }]);
    const again = await bring(REGISTER.replaceAll('D', 'E').replaceAll('C1', 'C2'));
    await bed.imports.undo(K, again.id);
    await bed.work(K, 'undo', again.id);
    expect(await bed.database.query('SELECT external_id FROM members.member')).toEqual([{ external_id: 'C1' }]);
  });
});
