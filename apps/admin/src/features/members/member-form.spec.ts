import { describe, expect, test } from '@jest/globals';
import type { Member } from '../../api/types.js';
import { bodyFor, changedFields, emptyMember, errorsOf, plain, valuesOf } from './member-form.js';

const member: Member = {
  id: '0190',
  number: 'M-000001',
  name: '王小明',
  company: null,
  email: 'wang@x.example',
  phone: null,
  city: '上海',
  country: 'CN',
  level: null,
  tags: ['VIP', 'trade'],
  owner: { id: 'li', name: 'Li Na' },
  source: 'hand',
  consents: ['email'],
  joinedAt: '2024-05-01T12:00:00.000Z',
  leftAt: null,
  createdAt: '2024-05-01T12:00:00.000Z',
  updatedAt: '2024-05-01T12:00:00.000Z',
  gender: 'male',
  birthDate: '1990-03-31',
  education: null,
  occupation: null,
  position: null,
  incomeBand: 4,
  morePhones: [{ label: null, number: '+86 10 6552 9988' }],
  addresses: [{ label: null, street: null, city: '上海', region: null, postalCode: null, country: 'CN' }],
  messengers: [{ kind: 'wechat', account: 'wxm' }],
  preferences: [],
  notes: '',
  cardNumber: null,
  externalId: null,
  locale: 'zh-CN',
  customFields: { branch: 'north', till: 7 },
  version: 1,
};

describe('MEM-1 a member in the form', () => {
  test('opened and left alone, nothing is changed', () => {
    expect(changedFields(valuesOf(member), valuesOf(member))).toEqual([]);
  });

  test('only what was changed is sent; emptied clears', () => {
    const base = valuesOf(member);
    const now = { ...base, email: ' ', tags: 'VIP，老客户', incomeBand: '2', gender: '', addresses: [] };
    const changed = changedFields(base, now);
    expect(changed).toEqual(['email', 'addresses', 'gender', 'incomeBand', 'tags']);
    expect(bodyFor(now, changed)).toEqual({
      email: null,
      addresses: [],
      gender: null,
      incomeBand: 2,
      tags: ['VIP', '老客户'],
    });
  });

  test('lines that say nothing are left out', () => {
    const empty = emptyMember('en', '2026-01-05');
    const now = {
      ...empty,
      addresses: [
        { id: '1', label: 'Home', street: ' ', city: '', region: '', postalCode: '', country: '' },
        { id: '2', label: '', street: '1 Main St', city: '', region: '', postalCode: '', country: '' },
      ],
      morePhones: [{ id: '3', label: 'Office', number: '' }],
      messengers: [{ id: '4', kind: 'qq' as const, account: '' }],
    };
    expect(plain(now, 'addresses')).toEqual([
      { label: null, street: '1 Main St', city: null, region: null, postalCode: null, country: null },
    ]);
    expect(changedFields(empty, now)).toEqual(['addresses']);
  });

  test('own fields are sent whole, with what the form does not know', () => {
    const base = valuesOf(member);
    const now = { ...base, custom: { ...base.custom, branch: 'south', fragile: '' } };
    const changed = changedFields(base, now);
    expect(changed).toEqual(['custom.branch']);
    expect(bodyFor(now, changed, member.customFields)).toEqual({ customFields: { branch: 'south', till: 7 } });
  });

  test('somebody must be known by something', () => {
    const empty = emptyMember('en', '2026-01-05');
    expect(errorsOf(empty)).toEqual({ somebody: true });
    expect(errorsOf({ ...empty, cardNumber: '7' })).toEqual({});
    expect(errorsOf({ ...empty, email: 'x', birthDate: '1812-01-01', joinedAt: '' })).toEqual({
      email: true,
      birthDate: true,
      joinedAt: true,
    });
  });
});
