import type { OrderListItem } from '../../api/types.js';

type Clock = Pick<OrderListItem, 'waitingSince' | 'respondBy' | 'respondSoonFrom'>;
export type ResponseState = 'waiting' | 'due-soon' | 'overdue';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time goes on while an order is on the screen: what it is called is worked out there. Null: nobody waits. */
export function responseState({ waitingSince, respondBy, respondSoonFrom }: Clock, now: number): ResponseState | null {
  if (waitingSince === null) return null;
  if (respondBy !== null && now >= Date.parse(respondBy)) return 'overdue';
  if (respondSoonFrom !== null && now >= Date.parse(respondSoonFrom)) return 'due-soon';
  return 'waiting';
}

/** `5m`, `3h`, `2d`: so long, in the largest unit of which there is one, and never nothing. */
export function shortDuration(milliseconds: number, language: string): string {
  const length = Math.max(Math.abs(milliseconds), MINUTE);
  const [unit, size] =
    length < HOUR
      ? (['minute', MINUTE] as const)
      : length < 2 * DAY
        ? (['hour', HOUR] as const)
        : (['day', DAY] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(
    Math.floor(length / size),
  );
}
