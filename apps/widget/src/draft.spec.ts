import { describe, expect, test } from '@jest/globals';
import { type Store, draftOf } from './draft.js';

class Memory implements Store {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

const draft = { answers: { name: 'Li' }, seed: '{}', submissionId: 'id' };
const DAY = 24 * 3600 * 1000;

describe('FRM-5 draft', () => {
  test('is kept for a week and then removed', () => {
    const memory = new Memory();
    let now = 0;
    const kept = draftOf(
      'key',
      () => memory,
      () => now,
    );
    kept.save(draft);
    now = 7 * DAY - 1;
    expect(kept.load()).toMatchObject(draft);
    now = 7 * DAY;
    expect(kept.load()).toBeUndefined();
    expect(memory.items.size).toBe(0);
  });

  test('is gone when dropped, and forms do not see each other’s', () => {
    const memory = new Memory();
    const one = draftOf('one', () => memory);
    one.save(draft);
    expect(draftOf('two', () => memory).load()).toBeUndefined();
    one.drop();
    expect(one.load()).toBeUndefined();
  });

  test.each<[string, () => Store]>([
    [
      'denied',
      () => {
        throw new Error('SecurityError');
      },
    ],
    [
      'full',
      () => ({
        getItem: () => null,
        setItem: () => {
          throw new Error('QuotaExceededError');
        },
        removeItem: () => undefined,
      }),
    ],
    ['rubbish', () => ({ getItem: () => '{"at":', setItem: () => undefined, removeItem: () => undefined })],
  ])('storage that is %s means no draft and no error', (_, store) => {
    const kept = draftOf('key', store);
    kept.save(draft);
    expect(kept.load()).toBeUndefined();
    kept.drop();
  });
});
