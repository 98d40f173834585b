import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answersQuery, filledInQuery } from '../../api/answers.js';
import type { CannedAnswerSummary, FilledIn } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { RichText } from '../../ui/rich-text.js';
import { Suggestions } from '../../ui/suggestions.js';
import { toast } from '../../ui/toast.js';
import { useSuggestions } from '../../ui/use-suggestions.js';
import styles from './answer-picker.module.css';
import { answersFor } from './answer-search.js';

export interface PickerHandle {
  /** @returns whether the key is the list's */
  onKey: (event: globalThis.KeyboardEvent) => boolean;
}

interface AnswerPickerProps {
  orderId: string;
  /** What stands after the slash in the text; undefined: the picker has a field of its own. */
  typed: string | undefined;
  onPick: (id: string, filled: FilledIn) => void;
  onClose: () => void;
  ref?: Ref<PickerHandle>;
}

/** Canned answers to choose from, with what the chosen one says to this customer. */
export function AnswerPicker({ orderId, typed, onPick, onClose, ref }: AnswerPickerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [searched, setSearched] = useState('');
  const { data } = useQuery(answersQuery);
  const own = typed === undefined;
  const found = answersFor(data?.data ?? [], typed ?? searched);
  const { active, setActive, onKey } = useSuggestions(
    found.map(({ id }) => id),
    (id) => void pick(id),
    onClose,
  );
  useImperativeHandle(ref, () => ({ onKey }));
  useActiveDescendant(own ? undefined : list, active);
  useEffect(() => {
    if (!own) return;
    const onPress = ({ target }: PointerEvent) => {
      if (!box.current?.contains(target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
    };
  }, [own, onClose]);

  async function pick(id: string): Promise<void> {
    try {
      onPick(id, await client.query(filledInQuery(orderId, id)));
    } catch (error) {
      toast.failed(error);
    }
  }
  if (!data || (!own && found.length === 0)) return null;
  return (
    <div ref={box} className={cx(styles['picker'], own && styles['own'])} role="group" aria-label={t('answers.title')}>
      <div className={styles['side']}>
        {own ? (
          <input
            role="combobox"
            aria-label={t('answers.search')}
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-activedescendant={active === undefined ? undefined : `${list}-${active}`}
            placeholder={t('answers.search')}
            autoComplete="off"
            autoFocus
            maxLength={60}
            value={searched}
            onChange={(event) => {
              setSearched(event.target.value);
              setActive(undefined);
            }}
            onKeyDown={(event: KeyboardEvent) => {
              if (
                onKey({
                  key: event.key,
                  isComposing: event.nativeEvent.isComposing,
                  preventDefault: () => {
                    event.preventDefault();
                    event.stopPropagation();
                  },
                })
              )
                return;
              if (event.key === 'Escape') {
                event.stopPropagation();
                onClose();
              }
            }}
          />
        ) : null}
        <Suggestions
          id={list}
          label={t('answers.title')}
          active={active}
          onActive={setActive}
          onPick={(id) => void pick(id)}
          options={found.map((answer) => ({
            id: answer.id,
            label: answer.name,
            hint: answer.shortcut === null ? undefined : `/${answer.shortcut}`,
            detail: beginning(answer),
          }))}
        />
        {found.length === 0 ? (
          <p role="status" className={styles['empty']}>
            {data.data.length === 0 ? t('answers.none') : t('answers.nothingFound')}
          </p>
        ) : null}
        {own ? (
          <Link to="/settings/answers" className={styles['manage']}>
            {t('answers.manage')}
          </Link>
        ) : null}
      </div>
      <Preview orderId={orderId} answerId={active} />
    </div>
  );
}

function Preview({ orderId, answerId }: { orderId: string; answerId: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...filledInQuery(orderId, answerId ?? ''),
    enabled: answerId !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles['preview']} role="group" aria-label={t('answers.preview')}>
      {answerId !== undefined && data ? (
        <>
          <RichText html={data.html} />
          {data.missing.length > 0 ? (
            <p className={styles['missing']}>
              {t('answers.missing', { names: data.missing.map((name) => t(`answers.variable.${name}`)).join(', ') })}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The text that has the focus says which entry is chosen. */
function useActiveDescendant(list: string | undefined, active: string | undefined): void {
  useEffect(() => {
    const text = document.activeElement;
    if (list === undefined || active === undefined || text?.getAttribute('role') !== 'textbox') return;
    text.setAttribute('aria-controls', list);
    text.setAttribute('aria-activedescendant', `${list}-${active}`);
    return () => {
      text.removeAttribute('aria-controls');
      text.removeAttribute('aria-activedescendant');
    };
  }, [list, active]);
}

function beginning({ excerpts, category }: CannedAnswerSummary): string {
  const [text = ''] = Object.values(excerpts);
  return category === '' ? text : `${category} · ${text}`;
}
