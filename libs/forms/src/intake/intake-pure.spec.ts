import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import { acceptedLanguages } from './accepted-languages.js';
import { readJsonEnvelope, readPlainEnvelope } from './envelope.js';
import { network } from './intake-limits.js';
import { normalOrigin, standing } from './origin.js';
import type { FormDefinition } from '../definition/definition.js';

const ID = '3f2b8a1c-0000-4000-8000-000000000001';
const PRODUCT = '01890000-0000-7000-8000-000000000001';

describe('FRM-2 the JSON envelope', () => {
  test('is read', () => {
    expect(
      readJsonEnvelope({
        submissionId: ID.toUpperCase(),
        answers: { a: 1 },
        altcha: 'x',
        website: '',
        elapsedMs: 5,
        utm: { source: 's' },
      }),
    ).toMatchObject({
      submissionId: ID,
      answers: { a: 1 },
      proof: 'x',
      honeypotFilled: false,
      elapsedMs: 5,
      utm: { source: 's' },
      version: undefined,
      referrer: null,
    });
  });

  test('every wrong, missing and unknown member is named', () => {
    const pointers = (body: unknown) => {
      try {
        readJsonEnvelope(body);
      } catch (error) {
        if (error instanceof DomainError) return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
        throw error;
      }
      return [];
    };
    expect(pointers({ submissionId: 'x', answers: [], version: 'one', utm: { a: 1 }, extra: 1 })).toEqual([
      '/extra unknown',
      '/submissionId type',
      '/version type',
      '/answers type',
      '/utm type',
    ]);
    expect(pointers({})).toEqual(['/submissionId required', '/answers required']);
    for (const body of [null, 'text', [], 7]) expect(pointers(body)).toEqual([' type']);
  });
});

describe('FRM-2 the plain HTML form', () => {
  const definition: FormDefinition = {
    title: {},
    thanks: {},
    languages: ['en'],
    fields: [
      { key: 'name', type: 'text', label: {} },
      { key: 'items', type: 'products', label: {} },
    ],
  };

  test('quantities become picks; our own fields are not answers', () => {
    const envelope = readPlainEnvelope(
      {
        name: 'Li',
        [`items:${PRODUCT}`]: '2',
        _submissionId: ID,
        _version: '3',
        _started: 's',
        _utm_source: 'mail',
        website: '',
      },
      definition,
      () => Date.now() - 4_000,
    );
    expect(envelope).toMatchObject({
      submissionId: ID,
      version: 3,
      answers: { name: 'Li', items: [{ productId: PRODUCT, quantity: '2' }] },
      utm: { source: 'mail' },
      honeypotFilled: false,
      proof: undefined,
    });
    expect(envelope.elapsedMs).toBeGreaterThanOrEqual(4_000);
  });

  test('a form written by hand gets an id of its own each time, and no time', () => {
    const [one, two] = [
      readPlainEnvelope({ name: 'Li' }, definition, () => null),
      readPlainEnvelope({ name: 'Li', _started: 'forged' }, definition, () => null),
    ];
    expect(one.submissionId).not.toBe(two.submissionId);
    expect([one.elapsedMs, two.elapsedMs]).toEqual([null, null]);
  });
});

describe('FRM-4 origins and networks', () => {
  test('only our own and listed origins may send', () => {
    expect(standing('https://crm.example', ['https://crm.example'], [])).toBe('own');
    expect(standing('https://Shop.example', [], ['https://shop.example'])).toBe('allowed');
    expect(standing(undefined, [], [])).toBe('unknown');
    expect(standing('null', [], [])).toBe('unknown');
    expect(() => standing('https://shop.example.evil', [], ['https://shop.example'])).toThrow(DomainError);
  });

  test('a site is its origin, without path', () => {
    expect(normalOrigin('HTTPS://Shop.Example:443/a?b')).toBe('https://shop.example');
    expect(normalOrigin('shop.example')).toBeUndefined();
    expect(normalOrigin('javascript:alert(1)')).toBeUndefined();
    expect(normalOrigin('https://*.example')).toBeUndefined();
  });

  test('IPv6 is counted by its /64', () => {
    expect(network('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(network('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(network('::ffff:10.0.0.1')).toBe('::ffff:10.0.0.1');
    expect(network('10.0.0.1')).toBe('10.0.0.1');
  });

  test('languages by preference', () => {
    expect(acceptedLanguages({ headers: { 'accept-language': 'en;q=0.5, zh-TW, *;q=0.1, fr;q=0.8' } })).toEqual([
      'zh-TW',
      'fr',
      'en',
    ]);
  });
});
