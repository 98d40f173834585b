import { describe, expect, test } from '@jest/globals';
import { responseState, shortDuration } from './response-state.js';

const at = (text: string) => Date.parse(text);
const clock = {
  waitingSince: '2026-11-27T10:00:00Z',
  respondSoonFrom: '2026-11-27T16:00:00Z',
  respondBy: '2026-11-27T18:00:00Z',
};

describe('ORD-12 what an order’s clock says on the screen', () => {
  test('it waits, is due soon, and is overdue from the very moment on', () => {
    expect(responseState(clock, at('2026-11-27T15:59:59Z'))).toBe('waiting');
    expect(responseState(clock, at('2026-11-27T16:00:00Z'))).toBe('due-soon');
    expect(responseState(clock, at('2026-11-27T18:00:00Z'))).toBe('overdue');
  });

  test('nobody waits; somebody waits and nobody measures it', () => {
    expect(responseState({ ...clock, waitingSince: null }, at('2026-12-01T00:00:00Z'))).toBeNull();
    const unmeasured = { ...clock, respondBy: null, respondSoonFrom: null };
    expect(responseState(unmeasured, at('2026-12-01T00:00:00Z'))).toBe('waiting');
  });

  test('so long in one unit', () => {
    const hour = 3_600_000;
    expect([20_000, 59 * 60_000, hour, -47 * hour, 48 * hour].map((each) => shortDuration(each, 'en'))).toEqual([
      '1m',
      '59m',
      '1h',
      '47h',
      '2d',
    ]);
    expect(shortDuration(3 * hour, 'zh-CN')).toBe('3小时');
  });
});
