import { useTranslation } from 'react-i18next';
import { ConflictDialog } from '../../ui/conflict-dialog.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import { changedFields, type OrderField, type OrderValues, plain } from './order-form.js';
import { useShownValue } from './shown-value.js';

interface OrderConflictProps {
  mine: OrderValues;
  theirs: OrderValues;
  /** The fields that I changed; all others keep the other person's value anyway. */
  changed: readonly OrderField[];
  pending: boolean;
  onClose: () => void;
  onChoose: (fields: OrderField[]) => void;
}

/** Two people edited the same order. */
export function OrderConflict({ mine, theirs, changed, ...rest }: OrderConflictProps) {
  const { t } = useTranslation();
  const { fieldName, shown } = useShownValue(mine.value.currency);
  const custom = useCustomFields();
  const different = changedFields(theirs, mine).filter((field) => changed.includes(field));

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
    <ConflictDialog
      title={t('conflict.title')}
      lead={different.length > 0 ? t('conflict.lead') : t('conflict.same')}
      conflicts={different.map((field) => ({
        field,
        name: nameOf(field),
        mine: valueOf(mine, field),
        theirs: valueOf(theirs, field),
      }))}
      {...rest}
    />
  );
}
