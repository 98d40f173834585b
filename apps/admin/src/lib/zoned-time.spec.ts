import { describe, expect, it } from '@jest/globals';
import { atWallTime, daysAhead, daysToMonday, readWallTime, wallTime, writeWallTime } from './zoned-time.js';

const SUNDAY_NIGHT = new Date('2026-11-22T17:30:00Z');

describe('replies are scheduled by the company’s clock (ORD-6)', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-24T01:00:00.000Z'], // there it is Monday already
    ['America/Los_Angeles', '2026-11-23T17:00:00.000Z'],
    ['UTC', '2026-11-23T09:00:00.000Z'],
  ])('tomorrow at nine in %s', (zone, at) => {
    expect(daysAhead(SUNDAY_NIGHT, 1, 9, zone).toISOString()).toBe(at);
  });

  it('counts to the next Monday, never to today', () => {
    expect(daysToMonday(SUNDAY_NIGHT, 'UTC')).toBe(1);
    expect(daysToMonday(SUNDAY_NIGHT, 'Asia/Shanghai')).toBe(7);
  });

  it('minds the change of clocks', () => {
    const nine = { year: 2026, month: 3, day: 29, hour: 9, minute: 0 };
    expect(atWallTime(nine, 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:00:00.000Z');
    expect(atWallTime({ ...nine, day: 28 }, 'Europe/Berlin').toISOString()).toBe('2026-03-28T08:00:00.000Z');
  });

  it('reads what it writes, and refuses what is no time', () => {
    const wall = wallTime(SUNDAY_NIGHT, 'Asia/Shanghai');
    expect(writeWallTime(wall)).toBe('2026-11-23T01:30');
    expect(readWallTime(writeWallTime(wall))).toEqual(wall);
    expect(readWallTime('tomorrow')).toBeUndefined();
  });
});
