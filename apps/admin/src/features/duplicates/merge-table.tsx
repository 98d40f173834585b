import { useTranslation } from 'react-i18next';
import type { MergeOutcome } from '../../api/types.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
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
  const nameOf = (field: TakenField | UnitedField) =>
    field === 'consents' ? t('duplicates.merge.consents') : t(`member.field.${field}`);
  const { told } = useCustomFields('member');
  const own = told({ ...other.customFields, ...kept.customFields });
  const ownOf = ({ customFields }: MergeOutcome['kept'], key: string) =>
    told(customFields).find((each) => each.key === key)?.text ?? null;
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
            <th scope="row">{nameOf(field)}</th>
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
                      aria-label={`${nameOf(field)}: ${shown(side, field) ?? ''}`}
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
          <Row key={field} name={nameOf(field)} sides={[kept, other, member].map((side) => shown(side, field))} />
        ))}
        {own.map(({ key, name }) => (
          <Row key={key} name={name} sides={[kept, other, member].map((side) => ownOf(side, key))} />
        ))}
      </tbody>
    </table>
  );
}

/** What is kept of both, so that there is nothing to choose. */
function Row({ name, sides: [keeps, goes, outcome] }: { name: string; sides: (string | null)[] }) {
  const { t } = useTranslation();
  const nothing = t('duplicates.merge.nothing');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-side={t('duplicates.merge.keep')}>{keeps ?? nothing}</td>
      <td data-side={t('duplicates.merge.goes')}>{goes ?? nothing}</td>
      <td data-side={t('duplicates.merge.outcome')} className={styles['outcome']}>
        {outcome ?? nothing}
      </td>
    </tr>
  );
}
