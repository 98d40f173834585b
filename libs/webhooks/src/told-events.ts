import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';

/** What programs outside were told, as it is kept for the log and for further tries. */
@Injectable()
export class ToldEvents {
  /** Reads all that is kept, which is some days' worth. */
  async count(tx: Tx, recordIds: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM webhooks.event WHERE data->>'id' = ANY($1::text[])`,
      [recordIds],
    );
    return row?.count ?? 0;
  }

  /** That something happened to a record stays, by its id; what was told of it beside that goes, and what the other side answered. */
  async forget(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `WITH told AS (
         UPDATE webhooks.event SET data = jsonb_build_object('id', data->'id') WHERE data->>'id' = ANY($1::text[]) RETURNING id
       )
       UPDATE webhooks.attempt a SET response = '', error = NULL FROM webhooks.delivery d
       WHERE a.delivery_id = d.id AND d.event_id IN (SELECT id FROM told)`,
      [recordIds],
    );
  }
}
