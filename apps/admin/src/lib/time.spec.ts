import { describe, expect, it } from '@jest/globals';
import { dayFromInput, relativeTime, startOfDay } from './time.js';

const now = new Date(2026, 10, 22, 14, 30).getTime();
const at = (...parts: [number, number, number, number?, number?]) =>
  relativeTime(new Date(parts[0], parts[1], parts[2], parts[3] ?? 0, parts[4] ?? 0), now, 'en');

describe('times in lists are relative (ORD-4)', () => {
  it('counts minutes, then hours of the same day', () => {
    expect(at(2026, 10, 22, 14, 25)).toBe('5m ago');
    expect(at(2026, 10, 22, 11, 20)).toBe('3h ago');
  });

  it('says yesterday by the calendar, not by 24 hours', () => {
    expect(at(2026, 10, 21, 23, 50)).toBe('yesterday');
  });

  it('shows the date after a week, with the year only when it is another', () => {
    expect(at(2026, 10, 2)).toBe('Nov 2');
    expect(at(2025, 10, 2)).toBe('Nov 2, 2025');
  });

  it('takes a clock that runs a little ahead for now', () => {
    expect(relativeTime(new Date(now + 3000), now, 'en')).toBe('now');
  });
});

describe('periods of the inbox (ORD-4)', () => {
  it('begins a day at local midnight', () => {
    expect(startOfDay(6, new Date(now))).toEqual(new Date(2026, 10, 16));
  });

  it('reads a date field, and refuses what is none', () => {
    expect(dayFromInput('2026-11-30', 1)).toEqual(new Date(2026, 11, 1));
    expect(dayFromInput('30.11.2026')).toBeUndefined();
    expect(dayFromInput(undefined)).toBeUndefined();
  });
});
