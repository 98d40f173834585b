import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EarlierAddresses, OwnOrders } from '@regulars/members';
import { newId } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { ordersBed } from '../testing/orders-bed.js';
import { OrdersForMembers } from './orders-for-members.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
let owner: StaffActor;
let own: OwnOrders;

beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
  own = new OwnOrders(new EarlierAddresses(bed.database));
  new OrdersForMembers(bed.database, own).onModuleInit();
});
afterAll(() => bed.db.close());

describe('MEM-2 a member’s own orders', () => {
  test('are those written with the proved address: not those of a phone number that anybody may have typed', async () => {
    const memberId = newId();
    await bed.database.query(`INSERT INTO members.member (id, email, email_key, source) VALUES ($1, $2, $2, 'form')`, [
      memberId,
      'ann@x.example',
    ]);
    const make = async (contact: object, more: object = {}) => {
      const { id, number } = await bed.orders.create(owner, { source: 'hand', contact, ...more });
      await bed.database.query('UPDATE orders."order" SET member_id = $2 WHERE id = $1', [id, memberId]);
      return { id, number };
    };
    const items = [{ name: 'Valve', quantity: 1000, unitPrice: { amount: 1250, currency: 'EUR' } }];
    const hers = await make({ email: 'Ann@X.example', phone: '+44 20 7946 0958' }, { items });
    await make({ phone: '+44 20 7946 0958' });
    const bos = await make({ email: 'bo@x.example', phone: '+44 20 7946 0958' });
    const binned = await make({ email: 'ann@x.example' });
    await bed.database.query('UPDATE orders."order" SET recycled_at = now() WHERE id = $1', [binned.id]);
    expect(await own.of({ id: memberId, email_key: 'ann@x.example' }, 'en')).toEqual([
      {
        ...{ number: hers.number, at: expect.any(Date), state: 'received' },
        items: [{ name: 'Valve', quantity: 1000 }],
        total: '€12,500.00',
      },
    ]);
    expect(await own.of({ id: memberId, email_key: null }, 'en')).toEqual([]);
    expect(await own.hasOthers(bed.database, { id: memberId, email_key: 'ann@x.example' })).toBe(true);
    // An address that was theirs before proves as much.
    await bed.database.query('INSERT INTO members.earlier_address VALUES ($1, $2)', [memberId, 'ann@x.example']);
    const now = { id: memberId, email_key: 'bo@x.example' };
    expect((await own.of(now, 'en')).map(({ number }) => number)).toEqual([bos.number, hers.number]);
    await bed.database.query('UPDATE orders."order" SET member_id = NULL WHERE contact_email IS NULL');
    expect(await own.hasOthers(bed.database, now)).toBe(false);
  });
});
