import { type Ref, useId, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentionable } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Suggestions } from '../../ui/suggestions.js';
import { useSuggestions } from '../../ui/use-suggestions.js';
import styles from './answer-picker.module.css';
import type { PickerHandle } from './answer-picker.js';

const MOST = 30;

/** Colleagues who can be named in a note; for whom the order is not there, says so. */
export function MentionPicker({
  people,
  typed,
  onPick,
  onClose,
  ref,
}: {
  people: readonly Mentionable[];
  typed: string;
  onPick: (id: string) => void;
  onClose: () => void;
  ref?: Ref<PickerHandle>;
}) {
  const { t } = useTranslation();
  const list = useId();
  const wanted = typed.toLowerCase();
  const found = people
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((one, other) => Number(other.maySee) - Number(one.maySee))
    .slice(0, MOST);
  const { active, setActive, onKey } = useSuggestions(
    found.filter(({ maySee }) => maySee).map(({ id }) => id),
    onPick,
    onClose,
  );
  useImperativeHandle(ref, () => ({ onKey }));
  if (found.length === 0) return null;
  return (
    <div className={cx(styles['picker'], styles['single'])}>
      <Suggestions
        id={list}
        label={t('answers.mention')}
        active={active}
        onActive={setActive}
        onPick={onPick}
        options={found.map(({ id, name, maySee }) => ({
          id,
          label: name,
          disabled: !maySee,
          hint: maySee ? undefined : t('answers.cantSee'),
        }))}
      />
    </div>
  );
}
