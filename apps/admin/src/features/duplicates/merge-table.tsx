import { useTranslation } from 'react-i18next';
import type { MergeOutcome } from '../../api/types.js';
import type { TakenField } from './merge-page.js';
import { UNITED, useShownField, type UnitedField } from './use-shown-field.js';
import styles from './duplicates.module.css';

const FIELDS = [
  ...['name', 'company', 'email', 'phone', 'cardNumber', 'level', 'owner', 'gender', 'birthDate', 'education'],
  ...['occupation', 'position', 'incomeBand', 'externalId', 'locale'],
] as TakenField[];

interface MergeTableProps {
  outcome: MergeOutcome;
  take: readonly TakenField[];
  onTake: (field: TakenField, fromOther: boolean) => void;
}

/** Side by side, with a choice where both say something else, and what it comes to. */
export function MergeTable({ outcome, take, onTake }: MergeTableProps) {
  const { t } = useTranslation();
  const shown = useShownField();
  const { kept, other, member, conflicts } = outcome;
  const filled = (field: TakenField | UnitedField) => shown(kept, field) !== null || shown(other, field) !== null;
  return (
    <table className={styles['table']} aria-label={t('duplicates.merge.title')}>
      <thead>
        <tr>
          <th scope="col">{t('duplicates.merge.field')}</th>
          <th scope="col">
            {t('duplicates.merge.keep')} · {kept.number}
          </th>
          <th scope="col">
            {t('duplicates.merge.goes')} · {other.number}
          </th>
          <th scope="col">{t('duplicates.merge.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.filter(filled).map((field) => (
          <tr key={field}>
            <th scope="row">{t(`duplicates.fields.${field}`)}</th>
            {[kept, other].map((side) => (
              <td key={side.id} data-side={side === kept ? t('duplicates.merge.keep') : t('duplicates.merge.goes')}>
                {conflicts.includes(field) ? (
                  <label className={styles['choice']}>
                    <input
                      type="radio"
                      name={field}
                      checked={take.includes(field) === (side === other)}
                      onChange={() => {
                        onTake(field, side === other);
                      }}
                      aria-label={`${t(`duplicates.fields.${field}`)}: ${shown(side, field) ?? ''}`}
                    />
                    <span>{shown(side, field)}</span>
                  </label>
                ) : (
                  (shown(side, field) ?? t('duplicates.merge.nothing'))
                )}
              </td>
            ))}
            <td data-side={t('duplicates.merge.outcome')} className={styles['outcome']}>
              {shown(member, field) ?? t('duplicates.merge.nothing')}
            </td>
          </tr>
        ))}
        {UNITED.filter(filled).map((field) => (
          <tr key={field}>
            <th scope="row">{t(`duplicates.fields.${field}`)}</th>
            <td data-side={t('duplicates.merge.keep')}>{shown(kept, field) ?? t('duplicates.merge.nothing')}</td>
            <td data-side={t('duplicates.merge.goes')}>{shown(other, field) ?? t('duplicates.merge.nothing')}</td>
            <td data-side={t('duplicates.merge.outcome')} className={styles['outcome']}>
              {shown(member, field) ?? t('duplicates.merge.nothing')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
