import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Page, type Tx, VersionConflict, notFound } from '@regulars/platform';
import { Audit, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import type { CreateWebhookDto, UpdateWebhookDto } from './dto/webhook.dto.js';
import type { ListWebhooksQuery } from './dto/list-webhooks.query.js';
import {
  type Plain,
  type WebhookResponse,
  type WebhookSecretResponse,
  type WebhookStateResponse,
  webhookResponse,
  webhookStateResponse,
} from './dto/webhook.response.js';
import { Endpoints } from './endpoints.js';
import { type EndpointRow, EndpointsRepository } from './endpoints.repository.js';
import { RecentDeliveriesReader } from './recent-deliveries.reader.js';
import { WebhooksConfig } from './webhooks.config.js';

/** Webhooks are set up, switched off and on, and given new secrets (ORD-15). */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly rows: EndpointsRepository,
    private readonly endpoints: Endpoints,
    private readonly audit: Audit,
    private readonly config: WebhooksConfig,
    private readonly recent: RecentDeliveriesReader,
  ) {}

  async list({ limit, cursor }: ListWebhooksQuery): Promise<Page<Plain<WebhookStateResponse>>> {
    const page = await this.rows.page(limit, cursor);
    const recent = await this.recent.of(page.data.map(({ id }) => id));
    return { ...page, data: page.data.map((row) => webhookStateResponse(row, recent.get(row.id))) };
  }

  async get(id: string): Promise<Plain<WebhookStateResponse>> {
    const row = found(await this.rows.find(id));
    return webhookStateResponse(row, (await this.recent.of([id])).get(id));
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
