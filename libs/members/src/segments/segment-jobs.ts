import type { JobSpec } from '@regulars/platform';

export const FOLLOW = 'members.follow-segment';
export const MEASURE = 'members.measure-segment';

/** One at a time: each may read a million rows. */
const QUEUE = 'segments';

export function followingOf(id: string): JobSpec {
  return { task: FOLLOW, payload: { id }, key: `${FOLLOW} ${id}`, queue: QUEUE };
}

export function measuringOf(id: string): JobSpec {
  return { task: MEASURE, payload: { id }, key: `${MEASURE} ${id}`, queue: QUEUE };
}
