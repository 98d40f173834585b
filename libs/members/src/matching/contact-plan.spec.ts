import { describe, expect, test } from '@jest/globals';
import { type KeyedContact, type KnownMember, type MatchableContact, keyed, planMatches } from './contact-plan.js';

const contact = (overrides: Partial<MatchableContact> = {}): MatchableContact => ({
  key: 'order',
  name: 'Ann Lee',
  company: null,
  email: 'ann@x.example',
  phone: null,
  locale: 'en',
  at: new Date('2026-01-01'),
  ...overrides,
});
const known = (overrides: Partial<KnownMember>): KnownMember => ({
  id: 'm1',
  name: 'Ann',
  company: null,
  email: null,
  emailKey: null,
  phone: null,
  phoneKeys: [],
  ...overrides,
});
const keyedOnes = (...contacts: MatchableContact[]) => contacts.map(keyed).filter((one): one is KeyedContact => !!one);
const plan = (contacts: MatchableContact[], members: KnownMember[] = []) => {
  let made = 0;
  return planMatches(keyedOnes(...contacts), members, () => `new${(made += 1)}`);
};

describe('MEM-1 who wrote', () => {
  test('is known by e-mail as addresses are compared, and by phone in E.164; by half an address nobody is', () => {
    expect(keyed(contact({ email: ' Ann@X.Example ', phone: '138 0013 8000', locale: 'zh-CN' }))).toMatchObject({
      emailKey: 'ann@x.example',
      phoneKey: '+8613800138000',
    });
    expect(keyed(contact({ email: 'ann@', phone: 'call me' }))).toBeNull();
    expect(keyed(contact({ email: null }))).toBeNull();
    expect(keyed(contact({ email: 'ann@localhost', phone: '+44 20 7946 0958' }))).toMatchObject({ emailKey: null });
  });

  test('the e-mail decides before the phone', () => {
    const members = [
      known({ id: 'phone', phone: '+442079460958', phoneKeys: ['+442079460958'] }),
      known({ id: 'email', email: 'ann@x.example', emailKey: 'ann@x.example' }),
    ];
    const both = contact({ phone: '+44 20 7946 0958' });
    expect(plan([both], members).memberOf.get('order')).toBe('email');
    expect(plan([{ ...both, email: 'other@x.example' }], members).memberOf.get('order')).toBe('phone');
  });

  test('of several who have an address the first is taken', () => {
    const twice = ['a', 'b'].map((id) => known({ id, email: 'ann@x.example', emailKey: 'ann@x.example' }));
    expect(plan([contact()], twice).memberOf.get('order')).toBe('a');
  });

  test('blanks are filled, what is there stays, and what was filled is known to those who follow', () => {
    const member = known({ name: 'Ann', email: 'ann@x.example', emailKey: 'ann@x.example' });
    const { memberOf, filled, made } = plan(
      [
        contact({ key: '1', name: 'A. Lee', company: 'Lee Ltd', phone: '+44 20 7946 0958' }),
        contact({ key: '2', name: null, email: null, phone: '020 7946 0958', locale: 'en' }),
        contact({ key: '3', name: null, email: null, phone: '+442079460958' }),
      ],
      [member],
    );
    expect(filled).toEqual([
      { ...member, company: 'Lee Ltd', phone: '+44 20 7946 0958', phoneKeys: ['+442079460958'] },
    ]);
    expect([memberOf.get('1'), memberOf.get('2'), memberOf.get('3')]).toEqual(['m1', undefined, 'm1']);
    expect(made).toEqual([]);
    // What was handed in is not changed.
    expect(member.company).toBeNull();
  });

  test('one person’s many orders make one member', () => {
    const { made, memberOf } = plan([
      contact({ key: '1', name: null }),
      contact({ key: '2', phone: '+442079460958' }),
      contact({ key: '3', email: null, phone: '+442079460958' }),
      contact({ key: '4', email: 'bo@x.example' }),
    ]);
    expect(made.map(({ member }) => [member.id, member.name, member.phone])).toEqual([
      ['new1', 'Ann Lee', '+442079460958'],
      ['new2', 'Ann Lee', null],
    ]);
    expect([...memberOf]).toEqual([
      ['1', 'new1'],
      ['2', 'new1'],
      ['3', 'new1'],
      ['4', 'new2'],
    ]);
  });
});
