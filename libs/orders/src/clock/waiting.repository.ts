import type { Tx } from '@regulars/platform';

/** What an order is set to when the customer waits no longer, for acts that change it anyway. */
export const NOT_WAITING = { waiting_since: null, respond_by: null, respond_soon: null, escalated_at: null } as const;

/** The customer wrote. A wait that runs goes on from its beginning. The trigger order_clock_is_stale has the times worked out. Index: order_pkey. */
export async function startWaiting(tx: Tx, orderId: string, since: Date): Promise<void> {
  await tx.query(
    'UPDATE orders."order" SET waiting_since = $2, clock_desk = NULL WHERE id = $1 AND waiting_since IS NULL',
    [orderId, since],
  );
}

/**
 * The customer was answered, at that moment or now; what they wrote after that still waits. Index: order_pkey.
 * @returns whether anything changed by it
 */
export async function answered(tx: Tx, orderId: string, at: Date | null = null): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE orders."order" SET
       first_response_due = CASE WHEN first_responded_at IS NULL THEN respond_by ELSE first_response_due END,
       first_responded_at = coalesce(first_responded_at, answer.at),
       waiting_since = CASE WHEN waiting_since > answer.at THEN waiting_since END,
       respond_by = CASE WHEN waiting_since > answer.at THEN respond_by END,
       respond_soon = CASE WHEN waiting_since > answer.at THEN respond_soon END,
       escalated_at = CASE WHEN waiting_since > answer.at THEN escalated_at END
     FROM (SELECT coalesce($2::timestamptz, now()) AS at) AS answer
     WHERE id = $1 AND (waiting_since <= answer.at OR first_responded_at IS NULL) RETURNING 1`,
    [orderId, at],
  );
  return rows.length > 0;
}

/** No answer is needed. Index: order_pkey. */
export async function stopWaiting(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx.query(
    'UPDATE orders."order" SET waiting_since = NULL, respond_by = NULL, respond_soon = NULL, escalated_at = NULL WHERE id = ANY($1::uuid[])',
    [orderIds],
  );
}
