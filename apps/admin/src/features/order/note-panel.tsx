import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNote } from '../../api/orders.js';
import type { Draft, Order } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import styles from './composer.module.css';
import type { DraftKeeper, DraftView } from './draft-keeper.js';
import { DraftConflict, DraftState } from './draft-note.js';
import { useDraft } from './use-draft.js';
import { useSending } from './use-sending.js';

const LONGEST = 50_000;

/** @param asked one came here in order to write */
export function NotePanel({
  order,
  stored,
  wanted,
  asked,
}: {
  order: Order;
  stored: Draft;
  wanted: boolean;
  asked: boolean;
}) {
  const { keeper, view } = useDraft(order.id, stored);
  return (
    <NoteForm
      key={view.generation}
      order={order}
      keeper={keeper}
      view={asked && view.generation === 0 ? { ...view, focus: true } : view}
      wanted={wanted}
    />
  );
}

function NoteForm({
  order,
  keeper,
  view,
  wanted,
}: {
  order: Order;
  keeper: DraftKeeper;
  view: DraftView;
  wanted: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => keeper.body);
  const send = useSending<undefined>(
    order.id,
    keeper,
    () => addNote(order.id, text.trim()),
    () => {
      toast.done(t('composer.noted'));
    },
  );
  const ready = text.trim() !== '';

  function submit(): void {
    if (ready && !send.isPending) send.mutate(undefined);
  }
  return (
    <div className={cx(styles['panel'], (wanted || !view.empty) && styles['opened'])}>
      <ProblemNote error={send.error} />
      <DraftConflict keeper={keeper} conflict={view.conflict} />
      <textarea
        aria-label={t('composer.noteFor')}
        placeholder={t('composer.noteFor')}
        aria-keyshortcuts="Control+Enter"
        maxLength={LONGEST}
        autoFocus={view.focus}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          keeper.write(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape') {
            event.currentTarget.blur();
          }
        }}
      />
      <div className={styles['tools']}>
        <DraftState state={view.state} />
        <kbd className={styles['keys']} aria-hidden="true">
          Ctrl ↵
        </kbd>
        <Button look="primary" disabled={!ready} busy={send.isPending} onClick={submit}>
          {t('composer.addNote')}
        </Button>
      </div>
    </div>
  );
}
