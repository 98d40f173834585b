import type { Executor, Tx } from '@regulars/platform';

/** Tables that grow with the number of orders. */
const GROWING = [
  'forms.submission',
  'orders."order"',
  'orders.order_item',
  'orders.order_event',
  'messaging.thread',
  'messaging.participant',
  'messaging.message',
  'messaging.message_alias',
  'staff.audit_entry',
  'members.member',
  'members.consent_event',
  'members.facts',
  'orders.sold_order',
  'orders.sold_line',
];

/**
 * An index is built over a full table in a fraction of the time that it takes to grow with it, and a foreign key is checked by one
 * join instead of row by row. Primary keys stay.
 */
export async function withoutIndexes(tx: Tx, fill: () => Promise<void>): Promise<void> {
  await tx.query("SELECT set_config('maintenance_work_mem', '256MB', true)");
  const keys = await tx.query<{ owner: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[]) ORDER BY oid`,
    [GROWING],
  );
  const indexes = await tx.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY($1::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY i.indexrelid`,
    [GROWING],
  );
  for (const { owner, name } of keys) await tx.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await tx.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await tx.query(definition);
  for (const { owner, name, definition } of keys)
    await tx.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${name} ${definition}`);
}

/** Small ones, read by every plan. */
const SMALL = ['catalog.product', 'staff.account', 'forms.form', 'forms.form_version'];

/** Outside any transaction: the lists' index-only scans want the visibility map, their plans want the statistics. */
export async function tidy(executor: Executor): Promise<void> {
  for (const table of GROWING) await executor.query(`VACUUM (ANALYZE) ${table}`);
  await executor.query(`ANALYZE ${SMALL.join(', ')}`);
}
