import { PUBLIC_EVENT_TYPES, type PublicEventType } from '@regulars/platform';

/** What each event means, for whoever sets up a webhook. */
const MEANINGS: Readonly<Record<PublicEventType, string>> = {
  'order.created': 'An order or inquiry has come in: by form, mail, hand or program.',
  'order.updated': 'An order has been edited, tagged, or moved into or out of the recycle bin.',
  'order.status_changed': 'An order has become processed, won or lost, or is open again.',
  'order.assigned': 'Somebody else, or nobody, is in charge of an order.',
  'order.response_overdue': 'A customer has waited for an answer longer than the target allows.',
  'order.supplier_answered': 'A supplier has answered what was forwarded, or changed the answer.',
  'order.deleted': 'An order has been deleted for good.',
  'message.received': 'A customer’s mail has come in.',
  'message.sent': 'A mail to a customer has been handed over.',
  'message.failed': 'A mail to a customer could not be delivered.',
  'product.updated': 'Price, stock or other fields of a product have changed.',
  'member.created': 'A member has been added: by an order, a form, hand, program or file.',
  'member.updated': 'Fields of a member have changed.',
  'segment.entered': 'Members have come into a segment that is followed; at most 1,000 in one event.',
  'segment.left': 'Members have gone out of a segment that is followed; at most 1,000 in one event.',
  'member.merged': 'Two members have become one: `id` is kept, `goneId` is gone.',
  'member.stage_changed': 'Members have come into another stage of the lifecycle; at most 1,000 in one event.',
  'member.erased': 'What told who a member is was erased: erase it where you keep it too.',
};

export function eventTypes(): { type: PublicEventType; description: string }[] {
  return PUBLIC_EVENT_TYPES.map((type) => ({ type, description: MEANINGS[type] }));
}
