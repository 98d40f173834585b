import { type JobSpec, Jobs, type Tx } from '@regulars/platform';

export const MATCH_MEMBERS = 'orders.match-members';
/** Orders that share a job. */
const MOST = 1_000;

/** Whose the orders are is found out once the transaction has ended: whoever writes an order waits for nothing. */
export async function askForMembers(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const jobs: JobSpec[] = [];
  for (let at = 0; at < orderIds.length; at += MOST)
    jobs.push({ task: MATCH_MEMBERS, payload: { orderIds: orderIds.slice(at, at + MOST) } });
  await new Jobs().enqueue(tx, ...jobs);
}
