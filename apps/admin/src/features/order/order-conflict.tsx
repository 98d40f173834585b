import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import styles from './conflict-dialog.module.css';
import { changedFields, type OrderField, type OrderValues, plain } from './order-form.js';
import { useShownValue } from './shown-value.js';

interface ConflictDialogProps {
  mine: OrderValues;
  theirs: OrderValues;
  /** The fields that I changed; all others keep the other person's value anyway. */
  changed: readonly OrderField[];
  pending: boolean;
  onClose: () => void;
  onChoose: (fields: OrderField[]) => void;
}

/** Two people edited the same order: both versions side by side, mine or theirs for each field. */
export function ConflictDialog({ mine, theirs, changed, pending, onClose, onChoose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const { fieldName, shown } = useShownValue(mine.value.currency);
  const custom = useCustomFields();
  const different = changedFields(theirs, mine).filter((field) => changed.includes(field));
  const [kept, setKept] = useState<ReadonlySet<OrderField>>(new Set(different));

  function choose(field: OrderField, own: boolean): void {
    const next = new Set(kept);
    if (own) next.add(field);
    else next.delete(field);
    setKept(next);
  }

  const ownField = (field: OrderField) => custom.fields.find(({ key }) => field === `custom.${key}`);
  function nameOf(field: OrderField): string {
    const own = ownField(field);
    return own ? custom.nameOf(own) : fieldName(field.replace(/^custom\./, ''));
  }
  function valueOf(values: OrderValues, field: OrderField): string {
    const value = plain(values, field);
    return field.startsWith('custom.') && value !== null ? custom.shown(ownField(field), value) : shown(value);
  }

  return (
    <Dialog
      shape="wide"
      title={t('conflict.title')}
      submitLabel={t('conflict.save')}
      pending={pending}
      onClose={onClose}
      onSubmit={() => {
        onChoose([...kept]);
      }}
    >
      <p className={styles['lead']}>{different.length > 0 ? t('conflict.lead') : t('conflict.same')}</p>
      <div className={styles['fields']}>
        {different.map((field) => (
          <fieldset key={field}>
            <legend>{nameOf(field)}</legend>
            {([true, false] as const).map((own) => (
              <label key={String(own)} className={styles['version']}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={kept.has(field) === own}
                  onChange={() => {
                    choose(field, own);
                  }}
                />
                <span>
                  <small>{own ? t('conflict.mine') : t('conflict.theirs')}</small>
                  <span className={styles['value']}>{valueOf(own ? mine : theirs, field)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
