import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './conflict-dialog.module.css';
import { Dialog } from './dialog.js';

/** A field that both changed, with both values as people read them. */
export interface Conflict<Field extends string> {
  field: Field;
  name: string;
  mine: string;
  theirs: string;
}

interface ConflictDialogProps<Field extends string> {
  title: string;
  /** What happened, and what is asked. */
  lead: string;
  conflicts: readonly Conflict<Field>[];
  pending: boolean;
  onClose: () => void;
  /** @param fields those of which mine stays */
  onChoose: (fields: Field[]) => void;
}

/** Two people edited the same record: both versions side by side, mine or theirs for each field. */
export function ConflictDialog<Field extends string>(props: ConflictDialogProps<Field>) {
  const { title, lead, conflicts, pending, onClose, onChoose } = props;
  const { t } = useTranslation();
  const [kept, setKept] = useState<ReadonlySet<Field>>(new Set(conflicts.map(({ field }) => field)));

  function choose(field: Field, own: boolean): void {
    const next = new Set(kept);
    if (own) next.add(field);
    else next.delete(field);
    setKept(next);
  }

  return (
    <Dialog
      shape="wide"
      title={title}
      submitLabel={t('conflict.save')}
      pending={pending}
      onClose={onClose}
      onSubmit={() => {
        onChoose([...kept]);
      }}
    >
      <p className={styles['lead']}>{lead}</p>
      <div className={styles['fields']}>
        {conflicts.map(({ field, name, mine, theirs }) => (
          <fieldset key={field}>
            <legend>{name}</legend>
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
                  <span className={styles['value']}>{own ? mine : theirs}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
