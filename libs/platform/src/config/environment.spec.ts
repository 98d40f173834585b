import { describe, expect, test } from '@jest/globals';
import { Environment } from './environment.js';

describe('Environment', () => {
  test('absent and blank variables take the default', () => {
    const environment = new Environment({ A: '', B: '  ' });
    expect(environment.integer('A', 3, {}, 'a')).toBe(3);
    expect(environment.string('B', 'x', 'b')).toBe('x');
    expect(environment.url('C', ['http:'], 'c')).toBeUndefined();
    expect(() => environment.assertValid()).not.toThrow();
  });

  test('one error names every bad variable and never repeats a URL', () => {
    const environment = new Environment({ PORT: '70000', FLAG: 'maybe', ROLE: 'boss', DB: 'mysql://u:secret@h/d' });
    environment.integer('PORT', 3000, { min: 0, max: 65535 }, 'port');
    environment.boolean('FLAG', false, 'flag');
    environment.oneOf('ROLE', ['all', 'api', 'worker'], 'all', 'role');
    environment.url('DB', ['postgres:'], 'db');
    let message = '';
    try {
      environment.assertValid();
    } catch (error) {
      message = String(error);
    }
    for (const name of ['PORT', 'FLAG', 'ROLE', 'DB']) expect(message).toContain(`- ${name} `);
    expect(message).toContain('all, api, worker');
    expect(message).not.toContain('secret');
  });
});
