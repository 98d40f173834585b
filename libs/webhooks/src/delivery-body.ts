import type { DeliveryRow } from './deliveries.repository.js';

/** The same over all tries, byte for byte. */
export function bodyOf({ type, occurred_at, data }: Pick<DeliveryRow, 'type' | 'occurred_at' | 'data'>): string {
  return JSON.stringify({ type, timestamp: occurred_at.toISOString(), data });
}
