import { type ResponseTarget, type ResponseTargets, addWorkingTime } from '@regulars/staff';
import type { Source } from '../order-row.js';

const MINUTE_MS = 60_000;
/** An answer is due soon in the last quarter of the time there is for it. */
const SOON = 0.75;

/** Where the customer wrote, and waits for what is written back. Who called or stood at the till has been spoken to. */
const WRITTEN: ReadonlySet<Source> = new Set<Source>(['form', 'email', 'chat', 'api']);

export function awaitsAnswer(source: Source): boolean {
  return WRITTEN.has(source);
}

export interface ResponseTimes {
  respondBy: Date;
  /** From when on it is due soon. */
  respondSoon: Date;
}

/** @returns null where nobody measures it, and where nobody ever works */
export function responseTimes({ calendar, minutes }: ResponseTarget, since: Date): ResponseTimes | null {
  if (minutes === 0) return null;
  const respondBy = addWorkingTime(calendar, since, minutes * MINUTE_MS);
  const respondSoon = addWorkingTime(calendar, since, minutes * MINUTE_MS * SOON);
  return respondBy && respondSoon && { respondBy, respondSoon };
}

/** The team of whoever is in charge decides, else the company. */
export function targetOf({ company, teams, teamOf }: ResponseTargets, assigneeId: string | null): ResponseTarget {
  const team = assigneeId === null ? undefined : teamOf.get(assigneeId);
  return (team === undefined ? undefined : teams.get(team)) ?? company;
}

/** The same text for the same hours, holidays, zones, targets and members. */
export function basisOf({ company, teams, teamOf }: ResponseTargets): string {
  const plain = ({ calendar, minutes }: ResponseTarget) => [calendar, [...calendar.holidays].sort(), minutes];
  return JSON.stringify([
    plain(company),
    [...teams].map(([id, target]) => [id, plain(target)]).sort(),
    [...teamOf].sort(),
  ]);
}
