import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import { type StaffMember, STAFF_COLUMNS } from '../accounts/staff.reader.js';
import { TeamsReader } from './teams.reader.js';
import { type WorkCalendar, isWorking } from './work-calendar.js';
import { localDate } from './zoned-time.js';

export interface RosterEntry {
  member: StaffMember;
  /** Null: the person has no team, or the team has no hours; then nobody knows when they work. */
  calendar: WorkCalendar | null;
  absent: boolean;
  /** Within the team's hours; true where nobody knows them. Absence is told apart. */
  working: boolean;
}

/** Who is there at a moment. */
@Injectable()
export class RosterReader {
  constructor(
    private readonly database: Database,
    private readonly teams: TeamsReader,
  ) {}

  /** All active colleagues, by name. Whole tables are read: a company has tens of colleagues. */
  async at(instant: Date, executor: Executor = this.database): Promise<RosterEntry[]> {
    const calendars = await this.calendars(executor);
    const members = await executor.query<StaffMember>(
      `SELECT ${STAFF_COLUMNS} FROM staff.account WHERE active ORDER BY lower(name), id`,
    );
    // A day's margin on both sides, as no zone is further from UTC; the person's own calendar decides below.
    const absences = await executor.query<{ staffId: string; from: string; to: string }>(
      `SELECT account_id AS "staffId", first_day::text AS "from", last_day::text AS "to" FROM staff.absence
       WHERE last_day >= ($1::timestamptz AT TIME ZONE 'UTC')::date - 1 AND first_day <= ($1::timestamptz AT TIME ZONE 'UTC')::date + 1`,
      [instant],
    );
    const companyZone = await this.companyZone(executor);
    return members.map((member) => {
      const team = member.teamId === null ? undefined : calendars.get(member.teamId);
      const today = localDate(team?.timeZone ?? companyZone, instant.getTime());
      const absent = absences.some(({ staffId, from, to }) => staffId === member.id && from <= today && today <= to);
      const calendar = team === undefined || team.hours.length === 0 ? null : team;
      return { member, calendar, absent, working: calendar === null || isWorking(calendar, instant) };
    });
  }

  /** By the team's id. */
  async calendars(executor: Executor = this.database): Promise<Map<string, WorkCalendar>> {
    const teams = await this.teams.all(executor);
    return new Map(
      teams.map(({ id, timeZone, hours, holidays }) => [
        id,
        { timeZone, hours, holidays: new Set(holidays.map(({ date }) => date)) },
      ]),
    );
  }

  private async companyZone(executor: Executor): Promise<string> {
    const [row] = await executor.query<{ zone: string }>('SELECT time_zone AS zone FROM staff.company');
    return row?.zone ?? 'UTC';
  }
}
