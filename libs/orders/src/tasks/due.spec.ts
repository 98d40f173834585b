import { describe, expect, test } from '@jest/globals';
import { dayAfter, dueOf, isWeekday } from './due.js';

describe('ORD-13 when a task is due', () => {
  test('is a day, or a moment with its zone', () => {
    expect(dueOf('2026-11-29')).toEqual({ day: '2026-11-29', at: null });
    expect(dueOf('2026-11-29T14:30:00+08:00')).toEqual({ day: null, at: new Date('2026-11-29T06:30:00Z') });
  });

  test.each(['2026-02-31', '2026-13-01', 'tomorrow', '2026-11-29T14:30:00', '1026-11-29', '2026-11-29T25:00:00Z'])(
    '%s is refused',
    (text) => {
      expect(() => dueOf(text)).toThrow(/Give a day/);
    },
  );

  test.each([
    ['2026-11-20', 7, false, '2026-11-27'],
    ['2026-12-28', 7, false, '2027-01-04'],
    // A Friday: the weekend is not counted.
    ['2026-11-20', 1, true, '2026-11-23'],
    ['2026-11-20', 7, true, '2026-12-01'],
    ['2026-11-21', 0, true, '2026-11-23'],
    ['2026-11-21', 1, true, '2026-11-23'],
    ['2026-11-21', 0, false, '2026-11-21'],
  ])('%s and %i days (working days: %s) is %s', (day, days, working, expected) => {
    expect(dayAfter(day, days, working ? isWeekday : undefined)).toBe(expected);
  });

  test('holidays are no days of work, and a calendar without any counts them all', () => {
    const golden = new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']);
    expect(dayAfter('2026-09-29', 2, (day) => isWeekday(day) && !golden.has(day))).toBe('2026-10-08');
    expect(dayAfter('2026-11-20', 7, () => false)).toBe('2026-11-27');
  });
});
