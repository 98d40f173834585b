import { newId } from '../database/new-id.js';

export const PUBLIC_EVENT_TYPES = [
  'order.created',
  'order.updated',
  'order.status_changed',
  'order.assigned',
  'order.response_overdue',
  'order.deleted',
  'order.supplier_answered',
  'message.received',
  'message.sent',
  'message.failed',
  'product.updated',
  'member.created',
  'member.updated',
  'segment.entered',
  'segment.left',
  'member.merged',
  'member.stage_changed',
  'member.erased',
] as const;
export type PublicEventType = (typeof PUBLIC_EVENT_TYPES)[number];

/** Something that programs outside may hear of. It names records by id and says what changed; who wants more asks the API. */
export class PublicEvent {
  static readonly type = 'platform.public-event';
  /** The same over all tries of all deliveries: by it a receiver knows what it had before. */
  readonly id = newId();
  readonly at = new Date().toISOString();
  constructor(
    readonly event: PublicEventType,
    readonly data: Readonly<Record<string, unknown>>,
  ) {}
}
