import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Page, type PublicEventType, type Tx, notFound } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { v7 as uuid } from 'uuid';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Delivering } from './delivering.js';
import type { ListDeliveriesQuery } from './dto/list-webhooks.query.js';
import type { ReplayDto } from './dto/webhook.dto.js';
import { type DeliveryResponse, type Plain, type ReplayResponse, deliveryResponse } from './dto/webhook.response.js';
import { Endpoints } from './endpoints.js';
import { type EndpointRow, EndpointsRepository } from './endpoints.repository.js';

const MOST_REPLAYED = 10_000;

/** What was sent to a webhook: looked at, tried out, sent again (ORD-15). */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly database: Database,
    private readonly rows: EndpointsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly endpoints: Endpoints,
    private readonly delivering: Delivering,
    private readonly audit: Audit,
  ) {}

  /** A made-up event of the first kind that it wants, to this endpoint alone. @throws 409 while it is switched off */
  test(id: string): Promise<ReplayResponse> {
    return this.database.transaction(async (tx) => {
      const endpoint = switchedOn(await this.locked(tx, id));
      const type = endpoint.event_types[0] as PublicEventType;
      const event = { id: uuid(), type, at: new Date().toISOString(), data: { id: uuid(), test: true } };
      const ids = await this.deliveries.make(tx, event, [id]);
      await this.delivering.enqueue(tx, ids);
      this.endpoints.announceTry(tx, id);
      return { count: ids.length };
    });
  }

  async page(id: string, { limit, cursor, status }: ListDeliveriesQuery): Promise<Page<Plain<DeliveryResponse>>> {
    found(await this.rows.find(id));
    const page = await this.deliveries.page(id, limit, cursor, status);
    const attempts = await this.deliveries.attempts(page.data.map((row) => row.id));
    return {
      ...page,
      data: page.data.map((row) =>
        deliveryResponse(
          row,
          attempts.filter(({ delivery_id }) => delivery_id === row.id),
        ),
      ),
    };
  }

  /** Once more, by the whole schedule; the event keeps its id. @throws 404, 409 while it is switched off */
  replay(actor: StaffActor, id: string, deliveryId: string): Promise<ReplayResponse> {
    return this.replayed(actor, id, async (tx) => {
      const reopened = await this.deliveries.reopen(tx, id, deliveryId);
      if (reopened === null) throw notFound('webhooks/delivery-not-found', 'delivery');
      return [reopened];
    });
  }

  replayFailed(actor: StaffActor, id: string, { since }: ReplayDto): Promise<ReplayResponse> {
    return this.replayed(actor, id, (tx) => this.deliveries.reopenFailed(tx, id, new Date(since), MOST_REPLAYED));
  }

  private replayed(actor: StaffActor, id: string, reopen: (tx: Tx) => Promise<string[]>): Promise<ReplayResponse> {
    return this.database.transaction(async (tx) => {
      const endpoint = switchedOn(await this.locked(tx, id));
      const ids = await reopen(tx);
      await this.delivering.enqueue(tx, ids);
      await this.audit.record(tx, actor, {
        action: 'webhooks.replayed',
        subject: { type: 'webhook-endpoint', id: endpoint.id },
        note: String(ids.length),
      });
      this.endpoints.announceTry(tx, id);
      return { count: ids.length };
    });
  }

  private async locked(tx: Tx, id: string): Promise<EndpointRow> {
    return found(await this.rows.lock(tx, id));
  }
}

function found(endpoint: EndpointRow | null): EndpointRow {
  if (!endpoint) throw notFound('webhooks/not-found', 'webhook');
  return endpoint;
}

function switchedOn(endpoint: EndpointRow): EndpointRow {
  if (!endpoint.active)
    throw new DomainError('webhooks/switched-off', 409, 'The webhook is switched off. Switch it on first.');
  return endpoint;
}
