import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import { RegisterRepository } from '../register/register.repository.js';

export interface OrderPlaces {
  orders: string[];
  tasks: string[];
  requests: string[];
  submissions: string[];
  emails: string[];
  phones: string[];
  words: string[];
  names: string[];
}

interface Cleared {
  id: string;
  /** Of what was ordered: all that the order is found by from now on. */
  tokens: string[];
}

/** Where orders keep what tells who their customer is. */
@Injectable()
export class OrdersOfPersonRepository {
  constructor(private readonly register: RegisterRepository) {}

  /** Indexes: order_member, task_order, supply_request_order. The bin counts too. */
  async places(executor: Executor, memberId: string): Promise<OrderPlaces> {
    const [row] = await executor.query<OrderPlaces>(
      `WITH own AS (SELECT * FROM orders."order" WHERE member_id = $1)
       SELECT array(SELECT id::text FROM own ORDER BY id) AS orders,
         array(SELECT t.id::text FROM own JOIN orders.task t ON t.order_id = own.id) AS tasks,
         array(SELECT r.id::text FROM own JOIN orders.supply_request r ON r.order_id = own.id) AS requests,
         array(SELECT submission_id::text FROM own WHERE submission_id IS NOT NULL) AS submissions,
         array(SELECT DISTINCT contact_email_normalised FROM own WHERE contact_email_normalised IS NOT NULL) AS emails,
         array(SELECT DISTINCT contact_phone_normalised FROM own WHERE contact_phone_normalised IS NOT NULL) AS phones,
         array(SELECT DISTINCT lower(btrim(word)) FROM own, unnest(ARRAY[contact_email, contact_phone]) AS word
           WHERE length(btrim(word)) > 4) AS words,
         array(SELECT DISTINCT lower(btrim(name)) FROM own, unnest(ARRAY[contact_name, contact_company]) AS name
           WHERE btrim(name) <> '') AS names`,
      [memberId],
    );
    if (!row) throw new Error('SELECT returned no row');
    return row;
  }

  /**
   * Nobody else changes them until the transaction ends, and always in the same order; no mail to a supplier is being written meanwhile.
   * Indexes: order_member, supply_request_order.
   */
  async lock(tx: Tx, memberId: string): Promise<void> {
    await tx.query('SELECT FROM orders."order" WHERE member_id = $1 ORDER BY id FOR UPDATE', [memberId]);
    await tx.query(
      `SELECT FROM orders.supply_request WHERE order_id IN (SELECT id FROM orders."order" WHERE member_id = $1) ORDER BY id FOR UPDATE`,
      [memberId],
    );
  }

  /** Indexes: draft_place, task_order, thread_subject by way of the reader that counts mails. */
  async counts(tx: Tx, orderIds: readonly string[]): Promise<{ drafts: number; tasks: number; files: number }> {
    const [row] = await tx.query<{ drafts: number; tasks: number; files: number }>(
      `SELECT (SELECT count(*) FROM orders.draft WHERE order_id = ANY($1::uuid[]))::int AS drafts,
         (SELECT count(*) FROM orders.task WHERE order_id = ANY($1::uuid[]))::int AS tasks,
         coalesce((SELECT sum(jsonb_array_length(files)) FROM orders."order" WHERE id = ANY($1::uuid[])), 0)::int AS files`,
      [orderIds],
    );
    return row ?? { drafts: 0, tasks: 0, files: 0 };
  }

  /**
   * What tells who it was goes; number, amounts, products, days, status, source and who was in charge stay. A tag stays if orders of others
   * have it too. Nobody waits for an answer any more. Index: order_pkey.
   */
  async clear(tx: Tx, cleared: readonly Cleared[]): Promise<void> {
    await tx.query(
      `UPDATE orders."order" o SET contact_name = NULL, contact_email = NULL, contact_phone = NULL, contact_company = NULL,
         contact_email_normalised = NULL, contact_phone_normalised = NULL, subject = '', excerpt = '', message = '',
         custom_fields = '{}', referrer = NULL, answers = '[]', files = '[]', submission_id = NULL, recycle_reason = NULL, lost_reason = NULL,
         utm = coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each(o.utm) WHERE key IN ('source', 'medium', 'campaign')), '{}'),
         tags = array(SELECT tag FROM unnest(o.tags) AS tag
           WHERE EXISTS (SELECT FROM orders."order" other WHERE other.tags @> ARRAY[tag] AND other.member_id IS DISTINCT FROM o.member_id)),
         unread = false, waiting_since = NULL, respond_by = NULL, respond_soon = NULL, member_fixed = true,
         created_by_name = CASE WHEN created_by_id IS NULL THEN 'Regulars' ELSE created_by_name END,
         search = array_to_tsvector(x.tokens || orders.number_tokens(o.number)), version = version + 1, updated_at = now()
       FROM (SELECT (each->>'id')::uuid AS id, array(SELECT jsonb_array_elements_text(each->'tokens')) AS tokens
         FROM jsonb_array_elements($1::jsonb) AS each) AS x
       WHERE o.id = x.id`,
      [JSON.stringify(cleared)],
    );
    await this.register.forget(tx, cleared.map(({ id }) => id)); // prettier-ignore
    // Tags that no order has any more are words about the person too. Uses are kept as differences until a job sums them up.
    await tx.query(
      'DELETE FROM orders.tag_use WHERE name IN (SELECT name FROM orders.tag_use GROUP BY name HAVING sum(uses) = 0)',
    );
  }

  /** That something was done, when and by whom stays; what was written and which values fields had go. Index: order_event_order. */
  async clearHistory(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE orders.order_event SET reason = NULL,
         "from" = CASE WHEN action IN ('status', 'assigned', 'member-linked', 'member-unlinked') THEN "from" END,
         "to" = CASE WHEN action NOT LIKE 'task-%' THEN "to" END,
         changes = (SELECT jsonb_object_agg(field, '{"from": null, "to": null}'::jsonb) FROM jsonb_object_keys(changes) AS field)
       WHERE order_id = ANY($1::uuid[])`,
      [orderIds],
    );
  }

  /** Open ones are dropped: there is nobody to call any more. Those without an order are known by the number to call. */
  async clearTasks(tx: Tx, orderIds: readonly string[], phones: readonly string[]): Promise<void> {
    const cleared = `title = '', note = '', contact_name = NULL, contact_phone = NULL, outcome_note = '', version = version + 1, updated_at = now(),
      closed_at = coalesce(closed_at, now()), status = CASE WHEN status = 'open' THEN 'dropped' ELSE status END`;
    await tx.query(`UPDATE orders.task SET ${cleared} WHERE order_id = ANY($1::uuid[])`, [orderIds]);
    await tx.query(
      `UPDATE orders.task SET ${cleared} WHERE order_id IS NULL AND contact_phone IS NOT NULL
         AND right(regexp_replace(contact_phone, '\\D', '', 'g'), 9) IN (
           SELECT right(regexp_replace(phone, '\\D', '', 'g'), 9) FROM unnest($1::text[]) AS phone WHERE length(phone) > 8)`,
      [phones],
    );
  }

  /** What suppliers were told of the customer, and what they answered in their own words. Index: supply_request_order. */
  async clearRequests(tx: Tx, requestIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE orders.supply_request SET note = '', delivery_address = '', answer_note = '', mail_error = NULL, sheet_file_id = NULL,
         version = version + 1
       WHERE id = ANY($1::uuid[])`,
      [requestIds],
    );
    await tx.query(`UPDATE orders.supply_line SET remark = '' WHERE request_id = ANY($1::uuid[])`, [requestIds]);
    await tx.query('UPDATE orders.supply_event SET detail = NULL WHERE request_id = ANY($1::uuid[])', [requestIds]);
  }

  /** Indexes: draft_place, mention_order; acknowledged_address_pkey. */
  async clearNotes(tx: Tx, orderIds: readonly string[], emails: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM orders.draft WHERE order_id = ANY($1::uuid[])', [orderIds]);
    await tx.query('DELETE FROM orders.mention WHERE order_id = ANY($1::uuid[])', [orderIds]);
    await tx.query('DELETE FROM orders.acknowledged_address WHERE email = ANY($1)', [emails]);
  }

  /** Who had anything to do with us since then, or bought within the time that a law tells. Index: order_member. */
  async buyers(
    executor: Executor,
    memberIds: readonly string[],
    { since, legalSince }: { since: Date; legalSince: Date },
  ): Promise<string[]> {
    const rows = await executor.query<{ id: string }>(
      `SELECT DISTINCT member_id AS id FROM orders."order"
       WHERE member_id = ANY($1::uuid[]) AND (greatest(created_at, updated_at, last_message_at) >= $2
         OR (status = 'won' AND coalesce(won_at, created_at) >= $3))`,
      [memberIds, since, legalSince],
    );
    return rows.map(({ id }) => id);
  }

  /** As a person may read them. Index: order_member. */
  orders(executor: Executor, memberId: string): Promise<Record<string, unknown>[]> {
    return executor.query(
      `SELECT number, status, source, created_at AS "createdAt", subject, message, contact_name AS "contactName",
         contact_email AS "contactEmail", contact_phone AS "contactPhone", contact_company AS "contactCompany", locale, currency,
         value, won_amount AS "wonAmount", won_at AS "wonAt", tags, custom_fields AS "customFields", utm, referrer, answers,
         submission_id AS "submissionId",
         coalesce((SELECT jsonb_agg(jsonb_build_object('sku', i.sku, 'name', i.name, 'quantity', i.quantity, 'unitPrice', i.unit_price)
           ORDER BY i.position) FROM orders.order_item i WHERE i.order_id = o.id), '[]') AS items
       FROM orders."order" o WHERE member_id = $1 ORDER BY created_at, id`,
      [memberId],
    );
  }
}
