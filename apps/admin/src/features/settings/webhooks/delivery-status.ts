import type { Delivery } from '../../../api/types.js';

export type DeliveryStatus = Delivery['status'];

/** As the log is narrowed down; the first is what one looks for. */
export const DELIVERY_STATUSES = ['failed', 'pending', 'delivered'] as const satisfies DeliveryStatus[];

/** For people: indented; as it is where it is no JSON. */
export function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export function isTest(body: string): boolean {
  try {
    const { data } = JSON.parse(body) as { data?: { test?: unknown } };
    return data?.test === true;
  } catch {
    return false;
  }
}
