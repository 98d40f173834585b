import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type TimelineEntry, TimelineProviders, type TimelineQuestion } from '@regulars/members';
import { ThreadTimeline, type WrittenRow } from '@regulars/messaging';
import { visibleOwners } from '../order-access.js';
import { MemberTimelineReader, type OrderTimelineRow } from './member-timeline.reader.js';

/** Of the orders' history, what concerns the customer; by the kind under which it is looked for. */
const ACTIONS = {
  order: ['order-made', 'status'],
  call: ['called'],
  task: ['task-done'],
} as const;
type HistoryKind = keyof typeof ACTIONS;

/** A member's orders and what was written about them, in the timeline (MEM-6): to each what they may see of the orders. */
@Injectable()
export class MemberTimeline implements OnModuleInit {
  constructor(
    private readonly providers: TimelineProviders,
    private readonly reader: MemberTimelineReader,
    private readonly threads: ThreadTimeline,
  ) {}

  onModuleInit(): void {
    this.providers.register({
      name: 'orders',
      kinds: ['order', 'call', 'task'],
      page: (asked) => this.orders(asked),
    });
    this.providers.register({ name: 'messages', kinds: ['mail', 'note'], page: (asked) => this.messages(asked) });
  }

  private async orders({ actor, memberId, kinds, before, limit }: TimelineQuestion): Promise<TimelineEntry[]> {
    if (!actor.can('orders:read')) return [];
    const actions = kinds.flatMap((kind) => ACTIONS[kind as HistoryKind]);
    const rows = await this.reader.page({ memberId, owners: visibleOwners(actor), before, limit }, actions);
    return rows.map(ofOrder);
  }

  private async messages({ actor, memberId, kinds, before, limit }: TimelineQuestion): Promise<TimelineEntry[]> {
    if (!actor.can('orders:read')) return [];
    const numbers = await this.reader.numbers({ memberId, owners: visibleOwners(actor) });
    if (numbers.size === 0) return [];
    const asked = {
      type: 'order',
      ids: [...numbers.keys()],
      mails: kinds.includes('mail'),
      notes: kinds.includes('note'),
    };
    const rows = await this.threads.page({ ...asked, before, limit });
    return rows.map((row) => ofMessage(row, numbers.get(row.subject_id) ?? ''));
  }
}

function ofOrder(row: OrderTimelineRow): TimelineEntry {
  const { id, key, action, actor_id, actor_name, order_id, number, from, to, title, text, amount, currency } = row;
  const about = { type: 'order', id: order_id, label: number } as const;
  const actor = { id: actor_id, name: actor_name };
  if (action === 'called') return { id, key, kind: 'call', action, actor, about, to, text };
  if (action === 'task-done') return { id, key, kind: 'task', action, actor, about, title: from, text };
  const money = amount === null ? null : { amount, currency };
  if (action === 'order-made')
    return { id, key, kind: 'order', action, actor, about, from, title, text, amount: money };
  return { id, key, kind: 'order', action: 'order-status', actor, about, from, to, text, amount: money };
}

function ofMessage(row: WrittenRow, number: string): TimelineEntry {
  const { id, key, kind, direction, status, author_id, author_name, subject, text, subject_id } = row;
  const about = { type: 'order', id: subject_id, label: number } as const;
  const actor = author_name === null ? null : { id: author_id, name: author_name };
  if (kind === 'note') return { id, key, kind, action: 'note', actor, about, text };
  const action = direction === 'in' ? 'mail-in' : status === 'failed' ? 'mail-failed' : 'mail-out';
  return { id, key, kind, action, actor, about, title: subject, text };
}
