import { describe, expect, it } from '@jest/globals';
import { dueOf, groupOf, typedDue } from './task-days.js';

const NOW = new Date(2026, 10, 22, 10, 0);
const day = (due: string, dueBy = new Date(`${due}T23:59`)) => groupOf({ due, dueBy: dueBy.toISOString() }, NOW);
const at = (moment: Date) => groupOf({ due: moment.toISOString(), dueBy: moment.toISOString() }, NOW);

describe('ORD-13 my day', () => {
  it('puts a task where it belongs', () => {
    expect([day('2026-11-21'), day('2026-11-22'), day('2026-11-23'), day('2026-11-24')]).toEqual([
      'overdue',
      'today',
      'tomorrow',
      'later',
    ]);
    expect(at(new Date(2026, 10, 22, 9, 59))).toBe('overdue');
    expect(at(new Date(2026, 10, 22, 23, 0))).toBe('today');
    expect(at(new Date(2026, 10, 23, 0, 0))).toBe('tomorrow');
  });

  it('reads what is typed, and writes what it read', () => {
    expect(dueOf({ day: '2026-11-29', time: '' })).toBe('2026-11-29');
    expect(dueOf({ day: '', time: '10:00' })).toBeUndefined();
    const due = dueOf({ day: '2026-11-29', time: '14:30' });
    expect(due).toBe(new Date(2026, 10, 29, 14, 30).toISOString());
    expect(typedDue(due ?? '')).toEqual({ day: '2026-11-29', time: '14:30' });
    expect(typedDue('2026-11-29')).toEqual({ day: '2026-11-29', time: '' });
  });
});
