import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import { CompanyReader } from '../company/company.reader.js';
import type { Holiday } from './team.entity.js';
import { TeamsReader } from './teams.reader.js';
import type { WorkCalendar, WorkSpan } from './work-calendar.js';

export interface ResponseTarget {
  calendar: WorkCalendar;
  /** Of business hours; 0: nobody measures it. */
  minutes: number;
}

/** How long customers may wait for whom. Plain data, so that two of them can be compared. */
export interface ResponseTargets {
  /** Where nobody is in charge, or somebody without a team. */
  company: ResponseTarget;
  /** By team. */
  teams: ReadonlyMap<string, ResponseTarget>;
  /** By colleague: their team. Those without one are left out. */
  teamOf: ReadonlyMap<string, string>;
}

const AROUND_THE_CLOCK: readonly WorkSpan[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  from: '00:00',
  to: '24:00',
}));

@Injectable()
export class ResponseTargetsReader {
  constructor(
    private readonly database: Database,
    private readonly company: CompanyReader,
    private readonly teams: TeamsReader,
  ) {}

  /** Whole tables are read: a company has a handful of teams and tens of colleagues. */
  async current(executor: Executor = this.database): Promise<ResponseTargets> {
    const { timeZone, hours, holidays, responseMinutes } = await this.company.current(executor);
    const whole = calendarOf(timeZone, hours.length === 0 ? AROUND_THE_CLOCK : hours, holidays);
    const teams = await this.teams.all(executor);
    const members = await executor.query<{ id: string; team: string }>(
      'SELECT id, team_id AS team FROM staff.account WHERE team_id IS NOT NULL ORDER BY id',
    );
    return {
      company: { calendar: whole, minutes: responseMinutes },
      teams: new Map(
        teams.map((team) => [
          team.id,
          {
            // A team whose hours nobody has entered works when the company does.
            calendar: team.hours.length === 0 ? whole : calendarOf(team.timeZone, team.hours, team.holidays),
            minutes: team.responseMinutes ?? responseMinutes,
          },
        ]),
      ),
      teamOf: new Map(members.map(({ id, team }) => [id, team])),
    };
  }
}

function calendarOf(timeZone: string, hours: readonly WorkSpan[], holidays: readonly Holiday[]): WorkCalendar {
  return { timeZone, hours, holidays: new Set(holidays.map(({ date }) => date)) };
}
