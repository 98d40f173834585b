export const ORDER_STATUSES = ['new', 'processed', 'won', 'lost'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** Where the team looks for an order. The bin holds what was recycled, whatever its status. */
export const BOXES = ['new', 'processed', 'won', 'lost', 'bin'] as const;
export type Box = (typeof BOXES)[number];

/** Where it lies in the database: suspects wait apart from New. */
export type Shelf = Box | 'suspect';

/** What may follow what. A closed deal opens again by being worked on, never by turning into the opposite close. */
const FOLLOWERS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  new: ['processed', 'won', 'lost'],
  processed: ['new', 'won', 'lost'],
  won: ['processed'],
  lost: ['new', 'processed'],
};

/** In the bin nothing changes but by restoring. */
export function allowedTransitions(status: OrderStatus, recycled: boolean): readonly OrderStatus[] {
  return recycled ? [] : FOLLOWERS[status];
}

export function mayFollow(from: OrderStatus, to: OrderStatus, recycled: boolean): boolean {
  return allowedTransitions(from, recycled).includes(to);
}

export function boxOf(order: { status: OrderStatus; recycled_at: Date | null }): Box {
  return order.recycled_at === null ? order.status : 'bin';
}
