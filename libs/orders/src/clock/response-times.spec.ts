import { describe, expect, test } from '@jest/globals';
import type { ResponseTarget, ResponseTargets } from '@regulars/staff';
import { basisOf, responseTimes, targetOf } from './response-times.js';

const at = (text: string) => new Date(text);
const office = (minutes: number, ...holidays: string[]): ResponseTarget => ({
  calendar: {
    timeZone: 'Asia/Shanghai',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
    holidays: new Set(holidays),
  },
  minutes,
});

describe('ORD-12 by when an answer is due', () => {
  test('what comes on Friday evening is due within Monday’s hours, and soon in their last quarter', () => {
    expect(responseTimes(office(240), at('2026-11-27T19:30:00+08:00'))).toEqual({
      respondBy: at('2026-11-30T13:00:00+08:00'),
      respondSoon: at('2026-11-30T12:00:00+08:00'),
    });
  });

  test('a holiday moves it on', () => {
    expect(responseTimes(office(240, '2026-11-30'), at('2026-11-27T19:30:00+08:00'))?.respondBy).toEqual(
      at('2026-12-01T13:00:00+08:00'),
    );
  });

  test('never, where nobody measures it or nobody works', () => {
    expect(responseTimes(office(0), at('2026-11-27T10:00:00+08:00'))).toBeNull();
    const { calendar } = office(60);
    expect(responseTimes({ calendar: { ...calendar, hours: [] }, minutes: 60 }, at('2026-11-27T10:00:00Z'))).toBeNull();
  });

  test('the team of whoever is in charge decides; nobody, or somebody without a team: the company', () => {
    const targets: ResponseTargets = {
      company: office(1440),
      teams: new Map([['night', office(30)]]),
      teamOf: new Map([['li', 'night']]),
    };
    const minutes = (assignee: string | null) => targetOf(targets, assignee).minutes;
    expect([minutes('li'), minutes('chen'), minutes(null)]).toEqual([30, 1440, 1440]);
  });

  test('the basis tells a new holiday, a new target and a new member, and nothing else', () => {
    const basis = (...holidays: string[]) =>
      basisOf({ company: office(60, ...holidays), teams: new Map(), teamOf: new Map([['li', 'night']]) });
    expect(basis('2026-10-01', '2026-10-02')).toBe(basis('2026-10-02', '2026-10-01'));
    expect(basis('2026-10-01')).not.toBe(basis());
    expect(basisOf({ company: office(61), teams: new Map(), teamOf: new Map([['li', 'night']]) })).not.toBe(basis());
    expect(basisOf({ company: office(60), teams: new Map(), teamOf: new Map() })).not.toBe(basis());
  });
});
