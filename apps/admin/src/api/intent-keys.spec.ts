import { describe, expect, it } from '@jest/globals';
import { IntentKeys } from './intent-keys.js';

function keys() {
  let made = 0;
  let time = 0;
  const intents = new IntentKeys(
    () => `key-${++made}`,
    () => time,
  );
  return { intents, wait: (ms: number) => (time += ms) };
}

describe('one Idempotency-Key per intent (ORD-1, law 8)', () => {
  it('keeps the key while the answer is unknown', () => {
    const { intents } = keys();
    expect(intents.keyFor('POST /replies "Hello"')).toBe('key-1');
    expect(intents.keyFor('POST /replies "Hello"')).toBe('key-1');
  });

  it('gives another key to another body', () => {
    const { intents } = keys();
    intents.keyFor('POST /replies "Hello"');
    expect(intents.keyFor('POST /replies "Hello!"')).toBe('key-2');
  });

  it('takes the same act after a settled answer for a new intent', () => {
    const { intents } = keys();
    intents.settle(intents.keyFor('POST /notes "called"'));
    expect(intents.keyFor('POST /notes "called"')).toBe('key-2');
  });

  it('forgets an intent that nobody repeated for a quarter of an hour', () => {
    const { intents, wait } = keys();
    intents.keyFor('POST /notes "called"');
    wait(15 * 60_000 + 1);
    expect(intents.keyFor('POST /notes "called"')).toBe('key-2');
  });
});
