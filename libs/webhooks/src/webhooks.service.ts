import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  type Page,
  type PublicEventType,
  type Tx,
  VersionConflict,
  notFound,
} from '@regulars/platform';
import { Audit, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import { v7 as uuid } from 'uuid';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Delivering } from './delivering.js';
import type { CreateWebhookDto, ReplayDto, UpdateWebhookDto } from './dto/webhook.dto.js';
import type { ListDeliveriesQuery, ListWebhooksQuery } from './dto/list-webhooks.query.js';
import {
  type DeliveryResponse,
  type Plain,
  type ReplayResponse,
  type WebhookResponse,
  type WebhookSecretResponse,
  deliveryResponse,
  webhookResponse,
} from './dto/webhook.response.js';
import { Endpoints } from './endpoints.js';
import { type EndpointRow, EndpointsRepository } from './endpoints.repository.js';
import { WebhooksConfig } from './webhooks.config.js';

const MOST_REPLAYED = 10_000;

/** Endpoints are set up, tested and looked after (ORD-15). */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly rows: EndpointsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly endpoints: Endpoints,
    private readonly delivering: Delivering,
    private readonly audit: Audit,
    private readonly config: WebhooksConfig,
  ) {}

  async list({ limit, cursor }: ListWebhooksQuery): Promise<Page<Plain<WebhookResponse>>> {
    const page = await this.rows.page(limit, cursor);
    return { ...page, data: page.data.map(webhookResponse) };
  }

  async get(id: string): Promise<Plain<WebhookResponse>> {
    return webhookResponse(found(await this.rows.find(id)));
  }

  create(actor: StaffActor, dto: CreateWebhookDto): Promise<Plain<WebhookSecretResponse>> {
    return this.database.transaction(async (tx) => {
      const id = await this.rows.newId(tx);
      const { secret, secret_sealed } = this.endpoints.newSecret(id);
      const endpoint = await this.rows.insert(tx, {
        id,
        secret_sealed,
        url: this.usable(dto.url),
        description: dto.description?.trim() ?? '',
        event_types: dto.eventTypes,
        active: dto.active ?? true,
      });
      await this.recorded(tx, actor, endpoint, 'webhooks.endpoint-created');
      return { ...webhookResponse(endpoint), secret };
    });
  }

  /** Switched on again it begins anew: what it failed at before no longer counts. @throws 404, 412 */
  update(actor: StaffActor, id: string, version: number, dto: UpdateWebhookDto): Promise<Plain<WebhookResponse>> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(webhookResponse(before));
      const wanted = {
        ...(dto.url === undefined ? {} : { url: this.usable(dto.url) }),
        ...(dto.description === undefined ? {} : { description: dto.description.trim() }),
        ...(dto.eventTypes === undefined ? {} : { event_types: [...dto.eventTypes] }),
        ...(dto.active === undefined ? {} : { active: dto.active }),
      };
      const changes = changesBetween<EndpointRow>(before, wanted);
      if (!hasChanges(changes)) return webhookResponse(before);
      const anew = wanted.active === true && !before.active ? { failing_since: null, disabled_reason: null } : {};
      const after = await this.rows.update(tx, id, { ...wanted, ...anew });
      await this.recorded(tx, actor, after, 'webhooks.endpoint-changed', changes);
      return webhookResponse(after);
    });
  }

  remove(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const endpoint = await this.locked(tx, id);
      await this.rows.delete(tx, id);
      await this.recorded(tx, actor, endpoint, 'webhooks.endpoint-deleted');
    });
  }

  rotate(actor: StaffActor, id: string): Promise<Plain<WebhookSecretResponse>> {
    return this.database.transaction(async (tx) => {
      const { secret, endpoint } = await this.endpoints.rotate(tx, await this.locked(tx, id));
      await this.recorded(tx, actor, endpoint, 'webhooks.secret-rotated');
      return { ...webhookResponse(endpoint), secret };
    });
  }

  /** A made-up event of the first kind that it wants, to this endpoint alone. @throws 409 while it is switched off */
  test(id: string): Promise<ReplayResponse> {
    return this.database.transaction(async (tx) => {
      const endpoint = switchedOn(await this.locked(tx, id));
      const type = endpoint.event_types[0] as PublicEventType;
      const event = { id: uuid(), type, at: new Date().toISOString(), data: { id: uuid(), test: true } };
      const ids = await this.deliveries.make(tx, event, [id]);
      await this.delivering.enqueue(tx, ids);
      return { count: ids.length };
    });
  }

  async log(id: string, { limit, cursor, status }: ListDeliveriesQuery): Promise<Page<Plain<DeliveryResponse>>> {
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
      return { count: ids.length };
    });
  }

  private async locked(tx: Tx, id: string): Promise<EndpointRow> {
    return found(await this.rows.lock(tx, id));
  }

  private async recorded(
    tx: Tx,
    actor: StaffActor,
    { id, url }: EndpointRow,
    action: `webhooks.${string}`,
    changes?: ReturnType<typeof changesBetween>,
  ): Promise<void> {
    await this.audit.record(tx, actor, { action, subject: { type: 'webhook-endpoint', id }, note: url, changes });
    this.endpoints.announce(tx, id);
  }

  /** Where the name leads is looked at with each request; here only what can be seen from the text. @throws 422 */
  private usable(text: string): string {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const protocols = this.config.allowPrivate ? ['https:', 'http:'] : ['https:'];
    if (url && protocols.includes(url.protocol) && url.username === '' && url.password === '') return url.href;
    const message = 'Give an https address without a user name, such as https://example.com/hooks.';
    throw new DomainError('webhooks/unusable-url', 422, message, {
      errors: [{ pointer: '/url', code: 'unusable-url', message }],
    });
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
