import type { ComponentType } from 'react';
import type { Draft, Order } from '../../api/types.js';
import type { DraftKeeper, DraftView } from './draft-keeper.js';
import { useDraft } from './use-draft.js';

export interface DraftFormProps {
  order: Order;
  keeper: DraftKeeper;
  view: DraftView;
  /** One came to this panel in order to write: it is open. */
  wanted: boolean;
}

interface DraftPanelProps {
  form: ComponentType<DraftFormProps>;
  order: Order;
  stored: Draft;
  wanted: boolean;
  /** One came to this page in order to write. */
  asked: boolean;
}

/** What is written is kept; where it was replaced, by another device or by being sent, the form begins anew. */
export function DraftPanel({ form: Form, order, stored, wanted, asked }: DraftPanelProps) {
  const { keeper, view } = useDraft(order.id, stored);
  return (
    <Form
      key={view.generation}
      order={order}
      keeper={keeper}
      view={asked && view.generation === 0 ? { ...view, focus: true } : view}
      wanted={wanted}
    />
  );
}
