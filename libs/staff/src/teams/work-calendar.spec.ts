import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type WorkCalendar, type WorkSpan, addWorkingTime, isWorking, workingTimeBetween } from './work-calendar.js';
import { earliestShowing } from './zoned-time.js';

const HOUR = 3_600_000;
const WEEK = [1, 2, 3, 4, 5];

function calendar(timeZone: string, hours: readonly WorkSpan[], ...holidays: string[]): WorkCalendar {
  return { timeZone, hours, holidays: new Set(holidays) };
}
function every(days: readonly number[], ...spans: [string, string][]): WorkSpan[] {
  return days.flatMap((weekday) => spans.map(([from, to]) => ({ weekday, from, to })));
}
const at = (text: string) => new Date(text);

describe('ORD-12 working time', () => {
  const shanghai = calendar('Asia/Shanghai', every(WEEK, ['09:00', '12:00'], ['13:30', '18:00']), '2026-10-01');

  test('is what the team’s clock shows, with its break and its holidays', () => {
    expect(isWorking(shanghai, at('2026-11-23T09:00:00+08:00'))).toBe(true);
    expect(isWorking(shanghai, at('2026-11-23T12:00:00+08:00'))).toBe(false);
    expect(isWorking(shanghai, at('2026-11-23T17:59:59.999+08:00'))).toBe(true);
    expect(isWorking(shanghai, at('2026-11-22T10:00:00+08:00'))).toBe(false);
    expect(isWorking(shanghai, at('2026-10-01T10:00:00+08:00'))).toBe(false);
  });

  test('24 hours that begin on Friday evening end on the fourth working day after it', () => {
    const due = addWorkingTime(shanghai, at('2026-11-20T17:00:00+08:00'), 24 * HOUR);
    // Friday 1 h, Monday to Wednesday 7.5 h each, Thursday half an hour.
    expect(due).toEqual(at('2026-11-26T09:30:00+08:00'));
  });

  test('what comes on a holiday waits for the next working day', () => {
    expect(addWorkingTime(shanghai, at('2026-10-01T10:00:00+08:00'), HOUR)).toEqual(at('2026-10-02T10:00:00+08:00'));
    expect(addWorkingTime(shanghai, at('2026-10-01T10:00:00+08:00'), 0)).toEqual(at('2026-10-02T09:00:00+08:00'));
  });

  test('a team that never works never gets there', () => {
    expect(addWorkingTime(calendar('UTC', []), at('2026-01-01T00:00:00Z'), HOUR)).toBeNull();
    expect(workingTimeBetween(calendar('UTC', []), at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toBe(0);
  });

  test('backwards there is none', () => {
    expect(workingTimeBetween(shanghai, at('2026-11-24T10:00:00+08:00'), at('2026-11-23T10:00:00+08:00'))).toBe(0);
  });

  test('a night shift runs to the end of its day and on from the next', () => {
    const night = calendar('Europe/Berlin', [
      { weekday: 1, from: '22:00', to: '24:00' },
      { weekday: 2, from: '00:00', to: '06:00' },
    ]);
    expect(addWorkingTime(night, at('2026-11-23T20:00:00+01:00'), 8 * HOUR)).toEqual(at('2026-11-24T06:00:00+01:00'));
  });
});

describe('summer time', () => {
  const berlin = calendar('Europe/Berlin', every([1, 2, 3, 4, 5, 6, 7], ['00:00', '24:00']));

  test('the day on which the clock is put forward has 23 hours, the one on which it is put back 25', () => {
    const length = (day: string, next: string) =>
      workingTimeBetween(
        berlin,
        new Date(earliestShowing('Europe/Berlin', day, '00:00')),
        new Date(earliestShowing('Europe/Berlin', next, '00:00')),
      );
    expect(length('2026-03-29', '2026-03-30')).toBe(23 * HOUR);
    expect(length('2026-10-25', '2026-10-26')).toBe(25 * HOUR);
  });

  test('09:00 stays 09:00', () => {
    const office = calendar('Europe/Berlin', every([1, 2, 3, 4, 5, 6, 7], ['09:00', '17:00']));
    expect(addWorkingTime(office, at('2026-03-28T16:00:00+01:00'), 2 * HOUR)).toEqual(at('2026-03-29T10:00:00+02:00'));
    expect(addWorkingTime(office, at('2026-10-24T16:00:00+02:00'), 2 * HOUR)).toEqual(at('2026-10-25T10:00:00+01:00'));
  });

  test('a time that the clock leaves out is the moment of the change; one that it shows twice is the first', () => {
    expect(earliestShowing('Europe/Berlin', '2026-03-29', '02:30')).toBe(Date.parse('2026-03-29T01:00:00Z'));
    expect(earliestShowing('Europe/Berlin', '2026-10-25', '02:30')).toBe(Date.parse('2026-10-25T00:30:00Z'));
    // Samoa had no 30 December in 2011.
    expect(earliestShowing('Pacific/Apia', '2011-12-30', '12:00')).toBe(Date.parse('2011-12-30T10:00:00Z'));
    // Lord Howe Island moves by half an hour.
    expect(earliestShowing('Australia/Lord_Howe', '2026-10-04', '02:15')).toBe(Date.parse('2026-10-03T15:30:00Z'));
  });
});

describe('whatever the zone and the hours', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'Asia/Kathmandu', 'Europe/Berlin', 'America/New_York', 'America/St_Johns'];
  const odd = ['Australia/Lord_Howe', 'Africa/Cairo', 'Africa/Casablanca', 'Pacific/Apia', 'America/Santiago'];
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
    .map((marks) => marks.sort((a, b) => a - b).map((mark) => clock(mark * 15)));
  const hours = fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
    .chain((weekdays) => fc.tuple(...weekdays.map((weekday) => day.map((marks) => ({ weekday, marks })))))
    .map((days) =>
      days.flatMap(({ weekday, marks }) =>
        marks.flatMap((from, index) => {
          const to = marks[index + 1];
          return index % 2 === 0 && to !== undefined ? [{ weekday, from, to }] : [];
        }),
      ),
    );
  const calendars = fc
    .tuple(fc.constantFrom(...zones, ...odd), hours)
    .map(([timeZone, spans]) => calendar(timeZone, spans, '2026-03-30', '2026-10-25'));
  const instants = fc.date({ min: at('2025-12-01T00:00:00Z'), max: at('2027-02-01T00:00:00Z'), noInvalidDate: true });
  /** What a quarter of an hour a week, the least that is drawn, surely holds within three years, holidays and lost hours left out. */
  const work = fc.integer({ min: 0, max: 36 * HOUR });

  test('what is added is what then lies between, and its end is at work', () => {
    fc.assert(
      fc.property(calendars, instants, work, (team, from, duration) => {
        const due = addWorkingTime(team, from, duration);
        if (due === null) throw new Error('There is work every week');
        expect(workingTimeBetween(team, from, due)).toBe(duration);
        expect(due.getTime()).toBeGreaterThanOrEqual(from.getTime());
        if (duration > 0) expect(isWorking(team, new Date(due.getTime() - 1))).toBe(true);
        else expect(isWorking(team, due)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('two stretches make the whole', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instants, instants, instants), (team, three) => {
        const [a, b, c] = three.sort((x, y) => x.getTime() - y.getTime());
        expect(workingTimeBetween(team, a, b) + workingTimeBetween(team, b, c)).toBe(workingTimeBetween(team, a, c));
      }),
      { numRuns: 60 },
    );
  });

  test('a moment is at work if and only if time passes in it', () => {
    fc.assert(
      fc.property(calendars, instants, (team, moment) => {
        const passes = workingTimeBetween(team, moment, new Date(moment.getTime() + 1));
        expect(passes).toBe(isWorking(team, moment) ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});
