import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addNote } from '../../api/orders.js';
import { mentionableQuery } from '../../api/presence.js';
import { cx } from '../../lib/cx.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { atBefore, namedIn } from './answer-search.js';
import type { PickerHandle } from './answer-picker.js';
import styles from './composer.module.css';
import { DraftConflict, DraftState } from './draft-note.js';
import type { DraftFormProps } from './draft-panel.js';
import { MentionPicker } from './mention-picker.js';
import { useSending } from './use-sending.js';

const LONGEST = 50_000;

export function NoteForm({ order, keeper, view, wanted }: DraftFormProps) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState(() => keeper.body);
  const [at, setAt] = useState<string>();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<PickerHandle>(null);
  const { data } = useQuery({ ...mentionableQuery(order.id), enabled: wanted || !view.empty });
  const people = data?.data ?? [];
  const named = namedIn(text, people, picked);
  const { send, error, isPending } = useSending<undefined>(
    order.id,
    'note',
    keeper,
    () =>
      addNote(
        order.id,
        text.trim(),
        named.map(({ id }) => id),
      ),
    () => {
      toast.done(t('composer.noted'));
    },
  );
  const ready = text.trim() !== '';

  function write(value: string): void {
    setText(value);
    keeper.write(value);
  }
  function mention(id: string): void {
    const person = people.find((each) => each.id === id);
    const field = area.current;
    if (!person || !field) return;
    const cursor = field.selectionStart;
    const before = `${text.slice(0, cursor - (at ?? '').length)}${person.name} `;
    write(before + text.slice(cursor));
    setPicked(new Set([...picked, id]));
    setAt(undefined);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(before.length, before.length);
    });
  }
  function submit(): void {
    if (ready) send(undefined);
  }
  return (
    <div className={cx(styles['panel'], (wanted || !view.empty) && styles['opened'])}>
      <ProblemNote error={error} />
      <DraftConflict keeper={keeper} conflict={view.conflict} />
      {at === undefined ? null : (
        <MentionPicker
          ref={picker}
          people={people}
          typed={at}
          onPick={mention}
          onClose={() => {
            setAt(undefined);
          }}
        />
      )}
      <textarea
        ref={area}
        aria-label={t('composer.noteFor')}
        placeholder={t('answers.notePlaceholder')}
        aria-keyshortcuts="Control+Enter"
        maxLength={LONGEST}
        autoFocus={view.focus}
        value={text}
        onChange={({ target: { value, selectionStart } }) => {
          setAt(atBefore(value.slice(0, selectionStart)));
          write(value);
        }}
        onKeyDown={(event) => {
          if (at !== undefined && picker.current?.onKey(event.nativeEvent)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          } else if (event.key === 'Escape') {
            event.currentTarget.blur();
          }
        }}
      />
      <p role="status" className={styles['told']}>
        {named.length > 0
          ? t('answers.willBeTold', {
              names: new Intl.ListFormat(i18n.language).format(named.map(({ name }) => name)),
            })
          : ''}
      </p>
      <div className={styles['tools']}>
        <DraftState state={view.state} />
        <kbd className={styles['keys']} aria-hidden="true">
          Ctrl ↵
        </kbd>
        <Button look="primary" disabled={!ready} busy={isPending} onClick={submit}>
          {t('composer.addNote')}
        </Button>
      </div>
    </div>
  );
}
