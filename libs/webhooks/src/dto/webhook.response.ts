import { ApiProperty } from '@nestjs/swagger';
import { PUBLIC_EVENT_TYPES, PageResponse, type PublicEventType } from '@regulars/platform';
import type { AttemptRow, DeliveryRow, DeliveryStatus } from '../deliveries.repository.js';
import type { EndpointRow } from '../endpoints.repository.js';
import type { RecentDeliveries } from '../recent-deliveries.reader.js';
import { bodyOf } from '../delivery-body.js';
import { DELIVERY_STATUSES } from './list-webhooks.query.js';

/** What a handler answers: the fields of a response class, without being one. */
export type Plain<T> = { [Field in keyof T]: T[Field] };

export class WebhookResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  url!: string;
  @ApiProperty()
  description!: string;
  @ApiProperty({ enum: PUBLIC_EVENT_TYPES, enumName: 'PublicEventType', isArray: true })
  eventTypes!: PublicEventType[];
  @ApiProperty()
  active!: boolean;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it was switched off by itself: gone (it answered 410) or failing (for five days)',
  })
  disabledReason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'No success since then' })
  failingSince!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then the secret before signs too; null: one alone signs',
  })
  previousSecretUntil!: string | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class WebhookSecretResponse extends WebhookResponse {
  @ApiProperty({ example: 'whsec_…', description: 'Verifies the signatures. It is shown this once.' })
  secret!: string;
}

class RecentDeliveriesResponse {
  @ApiProperty({ type: 'integer', description: 'How many there are, at most 100' })
  count!: number;
  @ApiProperty({ type: 'integer', description: 'Given up' })
  failed!: number;
  @ApiProperty({ type: 'integer', description: 'Tried in vain, and to be tried again' })
  retrying!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The last try' })
  lastAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The answer to the last try; null: none came' })
  lastStatus!: number | null;
}

export class WebhookStateResponse extends WebhookResponse {
  @ApiProperty({ type: RecentDeliveriesResponse, description: 'How the last hundred deliveries fared' })
  recent!: RecentDeliveriesResponse;
}

export class WebhookPageResponse extends PageResponse {
  @ApiProperty({ type: [WebhookStateResponse] })
  data!: WebhookStateResponse[];
}

class WebhookEventTypeResponse {
  @ApiProperty({ enum: PUBLIC_EVENT_TYPES, enumName: 'PublicEventType' })
  type!: PublicEventType;
  @ApiProperty()
  description!: string;
}

export class WebhookEventTypesResponse {
  @ApiProperty({ type: [WebhookEventTypeResponse] })
  data!: WebhookEventTypeResponse[];
}

export class AttemptResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: no answer came' })
  status!: number | null;
  @ApiProperty({ type: 'integer' })
  durationMs!: number;
  @ApiProperty({ type: String, nullable: true })
  error!: string | null;
  @ApiProperty({ description: 'The first 2 KiB of the answer' })
  response!: string;
}

export class DeliveryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid', description: 'webhook-id' })
  eventId!: string;
  @ApiProperty({ enum: PUBLIC_EVENT_TYPES, enumName: 'PublicEventType' })
  type!: PublicEventType;
  @ApiProperty({ format: 'date-time' })
  occurredAt!: string;
  @ApiProperty({ enum: DELIVERY_STATUSES, enumName: 'DeliveryStatus' })
  status!: DeliveryStatus;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  nextAt!: string | null;
  @ApiProperty({ description: 'What is sent' })
  body!: string;
  @ApiProperty({ type: [AttemptResponse], description: 'Newest first' })
  attempts!: AttemptResponse[];
}

export class DeliveryPageResponse extends PageResponse {
  @ApiProperty({ type: [DeliveryResponse] })
  data!: DeliveryResponse[];
}

export class ReplayResponse {
  @ApiProperty({ type: 'integer', description: 'Deliveries that are on their way' })
  count!: number;
}

export function webhookResponse(row: EndpointRow): Plain<WebhookResponse> {
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    eventTypes: row.event_types as PublicEventType[],
    active: row.active,
    disabledReason: row.disabled_reason,
    failingSince: row.failing_since?.toISOString() ?? null,
    previousSecretUntil:
      row.previous_until && row.previous_until > new Date() ? row.previous_until.toISOString() : null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  };
}

export function webhookStateResponse(row: EndpointRow, recent?: RecentDeliveries): Plain<WebhookStateResponse> {
  const { count = 0, failed = 0, retrying = 0, lastAt = null, lastStatus = null } = recent ?? {};
  const told = { count, failed, retrying, lastAt: lastAt?.toISOString() ?? null, lastStatus };
  return { ...webhookResponse(row), recent: told };
}

export function deliveryResponse(row: DeliveryRow, attempts: readonly AttemptRow[]): Plain<DeliveryResponse> {
  return {
    id: row.id,
    eventId: row.event_id,
    type: row.type as PublicEventType,
    occurredAt: row.occurred_at.toISOString(),
    status: row.status,
    nextAt: row.next_at?.toISOString() ?? null,
    body: bodyOf(row),
    attempts: attempts.map(({ at, status, duration_ms, error, response }) => ({
      at: at.toISOString(),
      status,
      durationMs: duration_ms,
      error,
      response,
    })),
  };
}
