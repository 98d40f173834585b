import type { StaffActor } from '@regulars/staff';
import type { BulkActDto } from '../dto/bulk.dto.js';
import { cleanTags } from '../order-content.js';
import { type OrderStatus, mayFollow } from '../order-status.js';

/** What of an order decides whether an act may change it. */
export interface BulkTarget {
  id: string;
  number: string;
  status: OrderStatus;
  recycled: boolean;
  assignee_id: string | null;
  tags: string[];
  unread: boolean;
  /** The customer waits for an answer. */
  waiting: boolean;
}

export interface Skipped {
  code: string;
  count: number;
  examples: string[];
}

const EXAMPLES = 5;
const MOST_TAGS = 50;
const UNCHANGED = 'orders/unchanged';
const ILLEGAL = 'orders/illegal-transition';

/** The status that an act leads to, and from which it does. */
const MOVES: Partial<Record<BulkActDto['type'], { from: readonly OrderStatus[]; to: OrderStatus }>> = {
  // Not from Won or Lost, though they may follow: a deal is not opened again by the way.
  process: { from: ['new'], to: 'processed' },
  reopen: { from: ['won', 'lost'], to: 'processed' },
  lose: { from: ['new', 'processed'], to: 'lost' },
};

export function statusAfter(act: BulkActDto): OrderStatus | undefined {
  return MOVES[act.type]?.to;
}

/** Sorts orders into those that the act changes and those that it leaves alone, by the same rules as the act on one order. */
export function planOf(
  act: BulkActDto,
  actor: StaffActor,
  targets: readonly BulkTarget[],
): { changed: BulkTarget[]; skipped: Skipped[] } {
  const changed: BulkTarget[] = [];
  const skipped = new Map<string, Skipped>();
  for (const target of targets) {
    const code = obstacle(act, actor, target);
    if (code === undefined) {
      changed.push(target);
      continue;
    }
    const entry = skipped.get(code) ?? { code, count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < EXAMPLES) entry.examples.push(target.number);
    skipped.set(code, entry);
  }
  return { changed, skipped: [...skipped.values()] };
}

/** In the order in which they were; what is added comes last. */
export function tagsAfter(tags: readonly string[], { add, remove }: { add?: string[]; remove?: string[] }): string[] {
  const gone = new Set(cleanTags(remove));
  return cleanTags([...tags.filter((tag) => !gone.has(tag)), ...(add ?? [])]);
}

function obstacle(act: BulkActDto, actor: StaffActor, target: BulkTarget): string | undefined {
  switch (act.type) {
    case 'assign': {
      if (act.assigneeId === target.assignee_id) return UNCHANGED;
      const takes = target.assignee_id === null && act.assigneeId === actor.id;
      return takes || actor.can('orders:assign') ? undefined : 'orders/may-only-take';
    }
    case 'recycle':
      return target.recycled ? 'orders/already-recycled' : undefined;
    case 'restore':
      return target.recycled ? undefined : 'orders/not-recycled';
    case 'tag': {
      const tags = tagsAfter(target.tags, act);
      if (tags.length > MOST_TAGS) return 'orders/too-many-tags';
      return tags.join('\n') === target.tags.join('\n') ? UNCHANGED : undefined;
    }
    case 'waive':
      return target.waiting ? undefined : 'orders/nobody-waits';
    case 'mark-read':
      return target.unread ? undefined : UNCHANGED;
    case 'process':
    case 'reopen':
    case 'lose': {
      const move = MOVES[act.type];
      if (move?.to === target.status && !target.recycled) return UNCHANGED;
      const legal = move?.from.includes(target.status) && mayFollow(target.status, move.to, target.recycled);
      return legal === true ? undefined : ILLEGAL;
    }
  }
}
