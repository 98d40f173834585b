import { ApiProperty } from '@nestjs/swagger';
import { PUBLIC_EVENT_TYPES, PageResponse, type PublicEventType } from '@regulars/platform';
import type { AttemptRow, DeliveryRow, DeliveryStatus } from '../deliveries.repository.js';
import type { EndpointRow } from '../endpoints.repository.js';
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
    description: 'Until then the secret before signs too',
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

export class WebhookPageResponse extends PageResponse {
  @ApiProperty({ type: [WebhookResponse] })
  data!: WebhookResponse[];
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
    previousSecretUntil: row.previous_until?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  };
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
