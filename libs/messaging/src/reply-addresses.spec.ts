import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Tokens } from '@regulars/platform';
import fc from 'fast-check';
import { fromBase32, toBase32 } from './base32.js';
import type { MessagingConfig } from './messaging.config.js';
import { ReplyAddresses } from './reply-addresses.js';

const made = (secret: string) =>
  new ReplyAddresses(new Tokens({ secret }), { domain: 'company.example' } as MessagingConfig);
const addresses = made('a secret of enough length, 0123456789');
const [thread, staff, message] = [randomUUID(), randomUUID(), randomUUID()];

describe('ORD-7 signed reply addresses', () => {
  test('each purpose reads back, also in capitals, and fits a local part of 64 characters', () => {
    const all = [addresses.forCustomer(thread), addresses.forStaff(thread, staff), addresses.forBounces(message)];
    for (const address of all) expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(all.map((address) => addresses.read(address.toUpperCase()))).toMatchObject([
      { kind: 'customer', threadId: thread },
      { kind: 'staff', threadId: thread },
      { kind: 'bounce', messageId: message },
    ]);
  });

  test('a staff address is for one colleague only', () => {
    const read = addresses.read(addresses.forStaff(thread, staff));
    expect(read?.kind === 'staff' && [read.isFor(staff), read.isFor(randomUUID())]).toEqual([true, false]);
  });

  test('no purpose serves another, no character can be changed, no other secret or domain signs', () => {
    const address = addresses.forCustomer(thread);
    expect(addresses.read(address.replace('+c', '+b'))).toBeNull();
    expect(addresses.read(address.replace('company', 'other'))).toBeNull();
    expect(made('another secret of enough length, 01234').read(address)).toBeNull();
    fc.assert(
      fc.property(fc.nat(42), fc.constantFrom('a', 'b', 'k', 'z', '2', '5', '7'), (at, char) => {
        const position = 'reply+'.length + at;
        fc.pre(address[position] !== char);
        const changed = `${address.slice(0, position)}${char}${address.slice(position + 1)}`;
        expect(addresses.read(changed)).toBeNull();
      }),
    );
  });

  test('anything at all is read without complaint', () => {
    fc.assert(fc.property(fc.string(), (text) => addresses.read(`reply+${text}@company.example`) === null));
    expect(addresses.read('')).toBeNull();
  });
});

describe('base32', () => {
  test('gives back what it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        expect(fromBase32(toBase32(hex), hex.length)).toBe(hex);
      }),
    );
  });
});
