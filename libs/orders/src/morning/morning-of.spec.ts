import { describe, expect, test } from '@jest/globals';
import type { WorkCalendar } from '@regulars/staff';
import { morningOf } from './morning-of.js';

const SHANGHAI: WorkCalendar = {
  timeZone: 'Asia/Shanghai',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:30', to: '18:00' })),
  holidays: new Set(['2026-10-01']),
};
const at = (text: string, more: { calendar?: WorkCalendar | null; absent?: boolean; zone?: string } = {}) =>
  morningOf(
    { calendar: more.calendar ?? null, absent: more.absent ?? false },
    more.zone ?? 'Europe/Berlin',
    new Date(text),
  );

describe('ORD-13 when somebody’s day has begun', () => {
  test.each([
    ['before the team begins', '2026-11-23T09:20:00+08:00', null],
    ['when it begins, by the day of its own clock', '2026-11-23T09:30:00+08:00', '2026-11-23'],
    ['on a holiday', '2026-10-01T10:00:00+08:00', null],
    ['on a Saturday', '2026-11-21T10:00:00+08:00', null],
  ])('%s', (_, text, day) => {
    expect(at(text, { calendar: SHANGHAI })).toBe(day);
  });

  test('without hours it is the company’s usual day', () => {
    expect(at('2026-11-23T07:59:00+01:00')).toBeNull();
    expect(at('2026-11-23T08:00:00+01:00')).toBe('2026-11-23');
    expect(at('2026-11-22T10:00:00+01:00')).toBeNull();
    // Already Monday in Taipei, still Sunday in Berlin.
    expect(at('2026-11-23T08:30:00+08:00', { zone: 'Asia/Taipei' })).toBe('2026-11-23');
    expect(at('2026-11-23T18:00:00+01:00')).toBeNull();
  });

  test('who is away is left in peace', () => {
    expect(at('2026-11-23T10:00:00+08:00', { calendar: SHANGHAI, absent: true })).toBeNull();
  });
});
