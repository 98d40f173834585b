import { useState } from 'react';
import { useCan, useSession } from '../auth/session.js';
import type { BulkQuestion } from './bulk-dialog.js';
import type { InboxSearch } from './inbox-search.js';
import { useBulk } from './use-bulk.js';
import { type Selection, useSelection } from './use-selection.js';

export interface Question {
  kind: BulkQuestion;
  of: Selection;
}

/** What changes a few and does no harm is done at once; the rest only after one has said that one means it. */
const PLAIN = ['process', 'reopen', 'waive', 'recycle', 'restore'] as const satisfies BulkQuestion[];

/** What is ticked, what is done with all of it, and what is asked before. */
export function useMany(search: InboxSearch, ids: readonly string[]) {
  const can = useCan();
  const me = useSession().user;
  const selection = useSelection(ids, JSON.stringify(search));
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<Question>();
  const done = () => {
    setAsking(undefined);
    setChoosing(false);
    selection.clear();
  };
  const bulk = useBulk(search, done);
  const ask = (kind: BulkQuestion, of: Selection = selection) => {
    const plain = PLAIN.find((each) => each === kind);
    if (plain && !of.all) bulk.carryOut(of, { type: plain });
    else if (kind === 'assign' && !can('orders:assign')) bulk.carryOut(of, { type: 'assign', assigneeId: me.id });
    else setAsking({ kind, of });
  };
  return {
    selection,
    selecting: selection.ids.size > 0,
    choosing,
    setChoosing,
    asking,
    ask,
    bulk,
    done,
    close: () => {
      setAsking(undefined);
    },
  };
}
