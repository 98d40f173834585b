import { useNavigate } from '@tanstack/react-router';
import { useCan } from '../auth/session.js';
import { type Acts, useShortcuts } from '../keyboard/use-shortcuts.js';
import type { BulkQuestion } from './bulk-dialog.js';
import type { InboxSearch } from './inbox-search.js';
import type { useMany } from './use-many.js';
import { ALL_SHOWN } from './use-selection.js';
import type { useSteps } from './use-steps.js';

interface InboxKeys {
  search: InboxSearch;
  openId: string | undefined;
  asBoard: boolean;
  empty: boolean;
  steps: ReturnType<typeof useSteps>;
  many: ReturnType<typeof useMany>;
  /** With the one order that is open, or that the keys stand on. */
  acts: Acts;
  toggleBoard: () => void;
}

/** What keys and palette do in the inbox: walk, open, select, and act on the order or on all that is selected. */
export function useInboxKeys({ search, openId, asBoard, empty, steps, many, acts, toggleBoard }: InboxKeys): void {
  const can = useCan();
  const navigate = useNavigate();
  const { cursor, put, reach } = steps;
  const { selection, selecting, ask } = many;
  const current = openId ?? cursor?.id;

  const open = (orderId: string) => void navigate({ to: '/orders/$orderId', params: { orderId }, search: true });
  const step = (way: 'previous' | 'next') => () => {
    reach(way, openId === undefined ? put : open);
  };
  const asks = (kind: BulkQuestion) => () => {
    ask(kind);
  };
  const tick = (range: boolean) =>
    asBoard || current === undefined
      ? undefined
      : () => {
          selection.tick(current, range);
        };
  const closed = search.box === 'won' || search.box === 'lost';
  const manyActs: Acts = can('orders:write')
    ? {
        process: asks(closed ? 'reopen' : 'process'),
        assign: asks('assign'),
        win: undefined,
        lose: asks('lose'),
        waive: asks('waive'),
        tag: asks('tag'),
        recycle: asks('recycle'),
        restore: search.box === 'bin' ? asks('restore') : undefined,
        reply: undefined,
        note: undefined,
      }
    : {};

  useShortcuts({
    next: step('next'),
    previous: step('previous'),
    open:
      openId === undefined && cursor
        ? () => {
            open(cursor.id);
          }
        : undefined,
    back: selecting
      ? selection.clear
      : openId === undefined
        ? undefined
        : () => void navigate({ to: '/orders', search: true }),
    select: tick(false),
    selectRange: tick(true),
    selectAll: asBoard || empty ? undefined : selection.tickAll,
    tag:
      can('orders:write') && current !== undefined
        ? () => {
            ask('tag', { ids: new Set([current]), all: false });
          }
        : undefined,
    board: toggleBoard,
    export: can('orders:export')
      ? () => {
          ask('export', selecting ? selection : ALL_SHOWN);
        }
      : undefined,
    ...acts,
    // With an order open its answer box takes these.
    ...(openId !== undefined && { reply: undefined, note: undefined }),
    ...(selecting && manyActs),
  });
}
