import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery-status.js';

/** Whose deliveries are shown, and which of them; it lives in the URL. */
export interface WebhooksSearch {
  webhook?: string;
  status?: DeliveryStatus;
}

export function readWebhooksSearch({ webhook, status: raw }: Record<string, unknown>): WebhooksSearch {
  const status = DELIVERY_STATUSES.find((each) => each === raw);
  return typeof webhook === 'string' && webhook !== '' ? { webhook, ...(status && { status }) } : {};
}
