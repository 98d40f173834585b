import { expect, test } from '@jest/globals';
import { SealedTexts } from './sealed-texts.js';

const texts = new SealedTexts({ secret: 'a secret of thirty-two characters' });

test('what was sealed opens again, and never looks the same twice', () => {
  const password = 'пароль 密码 🔑';
  const sealed = texts.seal('mail', password);
  expect(sealed).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
  expect(texts.seal('mail', password)).not.toBe(sealed);
  expect(texts.open('mail', sealed)).toBe(password);
});

test('in another place, by another secret or with one bit changed it does not open', () => {
  const sealed = texts.seal('mail:1', 'open sesame');
  expect(() => texts.open('mail:2', sealed)).toThrow('SECRET has changed');
  const others = new SealedTexts({ secret: 'another secret of thirty-two chars' });
  expect(() => others.open('mail:1', sealed)).toThrow('SECRET has changed');
  const bytes = Buffer.from(sealed.slice(12), 'base64url');
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  expect(() => texts.open('mail:1', sealed.slice(0, 12) + bytes.toString('base64url'))).toThrow('authenticate');
  expect(() => texts.open('mail:1', 'plain text')).toThrow('SECRET has changed');
});
