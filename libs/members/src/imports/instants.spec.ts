import { describe, expect, test } from '@jest/globals';
import { earliestShowing } from '@regulars/staff';
import { instantsIn } from './instants.js';

describe('MEM-3 times of a file', () => {
  // Clocks change at night, at midnight itself (São Paulo 2018, Havana) and by half an hour (Lord Howe); Apia left out a whole day.
  test.each([
    ['Europe/Berlin', ['2024-03-30', '2024-03-31', '2024-10-27']],
    ['America/Sao_Paulo', ['2018-11-03', '2018-11-04', '2018-02-17', '2018-02-18']],
    ['America/Havana', ['2024-03-10', '2024-11-03']],
    ['Australia/Lord_Howe', ['2024-04-07', '2024-10-06']],
    ['Pacific/Apia', ['2011-12-29', '2011-12-30', '2011-12-31']],
    ['Asia/Shanghai', ['1990-04-15', '1990-09-16', '2024-01-01']],
  ])('in %s each minute is where the calendar has it', (zone, days) => {
    const instant = instantsIn(zone);
    for (const day of days)
      for (let minute = 0; minute < 1440; minute += 17) {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        expect([day, time, instant(day, `${time}:09`).getTime()]).toEqual([
          day,
          time,
          earliestShowing(zone, day, time) + 9_000,
        ]);
      }
  });
});
