import type { Task } from '../../api/types.js';

export const TASK_GROUPS = ['overdue', 'today', 'tomorrow', 'later'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Where a task stands in one's day. A task for a day belongs to that day wherever one is; one for a moment to the day here. */
export function groupOf({ due, dueBy }: Pick<Task, 'due' | 'dueBy'>, now: Date): TaskGroup {
  if (Date.parse(dueBy) <= now.getTime()) return 'overdue';
  const day = DAY.test(due) ? due : inputDay(new Date(due));
  if (day <= inputDay(now)) return 'today';
  return day === inputDay(daysFrom(now, 1)) ? 'tomorrow' : 'later';
}

/** As a date field has it: `2026-11-22`, of the day here. */
export function inputDay(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

export function daysFrom(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}

/** What the fields for day and time say; the time may be empty. */
export interface TypedDue {
  day: string;
  time: string;
}

export function typedDue(due: string): TypedDue {
  if (DAY.test(due)) return { day: due, time: '' };
  const at = new Date(due);
  return { day: inputDay(at), time: `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}` };
}

/** @returns undefined while there is no day */
export function dueOf({ day, time }: TypedDue): string | undefined {
  if (!DAY.test(day)) return undefined;
  if (time === '') return day;
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

export function shownDue(due: string, language: string, now: Date): string {
  const dayOnly = DAY.test(due);
  const at = dayOnly ? new Date(`${due}T00:00`) : new Date(due);
  const sameYear = at.getFullYear() === now.getFullYear();
  const date = inputDay(at) === inputDay(now) && !dayOnly ? undefined : ({ month: 'short', day: 'numeric' } as const);
  return at.toLocaleString(language, {
    ...date,
    ...(sameYear || !date ? {} : { year: 'numeric' }),
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit' }),
  });
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
