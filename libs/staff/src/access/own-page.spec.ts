import { describe, expect, test } from '@jest/globals';
import { comesFromOwnPage } from './own-page.js';

const OURS = ['crm.example.com', '10.0.0.5:3000'];

describe('ADM-1 requests from other sites’ pages', () => {
  test.each([
    ['a safe method from anywhere', 'GET', { 'sec-fetch-site': 'cross-site' }, true],
    ['our own page', 'POST', { 'sec-fetch-site': 'same-origin', origin: 'https://crm.example.com' }, true],
    ['typed or bookmarked', 'POST', { 'sec-fetch-site': 'none' }, true],
    ['another site', 'POST', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['a sister domain', 'DELETE', { 'sec-fetch-site': 'same-site', origin: 'https://shop.example.com' }, false],
    [
      'another site that claims our origin',
      'POST',
      { 'sec-fetch-site': 'cross-site', origin: 'https://crm.example.com' },
      false,
    ],
    ['plain http, our origin', 'PATCH', { origin: 'http://10.0.0.5:3000' }, true],
    ['plain http, other port', 'PATCH', { origin: 'http://10.0.0.5:8080' }, false],
    ['a name that only begins like ours', 'POST', { origin: 'https://crm.example.com.evil.example' }, false],
    ['a sandboxed frame', 'POST', { origin: 'null' }, false],
    ['a program', 'POST', {}, true],
  ])('%s', (_, method, headers, expected) => {
    expect(comesFromOwnPage(method, headers, OURS)).toBe(expected);
  });
});
