import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks, type Tx } from '@regulars/platform';
import { DeliveriesRepository, type DeliveryRow } from './deliveries.repository.js';
import { bodyOf } from './delivery-body.js';
import { Endpoints } from './endpoints.js';
import { EndpointsRepository } from './endpoints.repository.js';
import { retryAt } from './retry-schedule.js';
import { signedHeaders } from './signature.js';
import { type Answer, WebhookClient } from './webhook-client.js';

const DELIVER = 'webhooks.deliver';
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Sends what is to be delivered, until it is taken or given up (ORD-15). */
@Injectable()
export class Delivering implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly endpoints: Endpoints,
    private readonly rows: EndpointsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly client: WebhookClient,
  ) {}

  onModuleInit(): void {
    this.tasks.define(DELIVER, (payload) => this.deliver((payload as { deliveryId: string }).deliveryId));
    this.tasks.define('webhooks.forget', () => this.deliveries.forgetBefore(new Date(Date.now() - KEPT_DAYS * DAY_MS)));
    this.tasks.cron('47 3 * * *', 'webhooks.forget');
  }

  async enqueue(tx: Tx, deliveryIds: readonly string[], runAt?: Date): Promise<void> {
    const jobs = deliveryIds.map((deliveryId) => ({
      task: DELIVER,
      payload: { deliveryId },
      // Replayed by hand while a retry waits: it is tried once, now.
      key: `webhooks.deliver:${deliveryId}`,
      ...(runAt ? { runAt } : {}),
    }));
    await this.jobs.enqueue(tx, ...jobs);
  }

  /** One try. A failure of the receiver is an outcome, not an error: the next try is planned here, by the specification's schedule. */
  async deliver(deliveryId: string): Promise<void> {
    const delivery = await this.deliveries.find(deliveryId);
    const endpoint = delivery && (await this.rows.find(delivery.endpoint_id));
    if (!delivery || !endpoint || delivery.status !== 'pending') return;
    if (!endpoint.active) return this.giveUp(delivery);
    const body = bodyOf(delivery);
    const now = new Date();
    const answer = await this.client.post(
      endpoint.url,
      {
        'content-type': 'application/json',
        'user-agent': 'Regulars-Webhooks/1',
        ...signedHeaders(delivery.event_id, now, body, this.endpoints.secrets(endpoint, now)),
      },
      body,
    );
    await this.database.transaction((tx) => this.settle(tx, delivery, answer));
  }

  private async settle(tx: Tx, delivery: DeliveryRow, answer: Answer): Promise<void> {
    const { id, endpoint_id } = delivery;
    this.endpoints.announceTry(tx, endpoint_id);
    if (answer.status !== null && answer.status >= 200 && answer.status < 300) {
      await this.deliveries.record(tx, id, 'delivered', null, answer);
      return this.endpoints.succeeded(tx, endpoint_id);
    }
    const stillOn = await this.endpoints.failed(tx, endpoint_id, answer.status === 410);
    const next = stillOn ? retryAt(delivery.attempts + 1) : null;
    await this.deliveries.record(tx, id, next ? 'pending' : 'failed', next, answer);
    if (next) await this.enqueue(tx, [id], next);
  }

  private giveUp({ id }: DeliveryRow): Promise<void> {
    const answer = { status: null, durationMs: 0, error: 'The endpoint was switched off.', response: '' };
    return this.database.transaction((tx) => this.deliveries.record(tx, id, 'failed', null, answer));
  }
}
