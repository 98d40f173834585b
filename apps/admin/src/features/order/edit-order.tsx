import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOrder } from '../../api/orders.js';
import { isProblem } from '../../api/problem.js';
import type { Order, OrderChange } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack } from '../../ui/field.js';
import { OrderConflict } from './order-conflict.js';
import { OrderFields } from './order-fields.js';
import { bodyFor, changedFields, errorsOf, type OrderField, type OrderValues, valuesOf } from './order-form.js';
import { useOrderAct } from './use-order-act.js';

/**
 * Edits the version that was open when the sheet was opened. Where somebody else was quicker (412) nothing is
 * overwritten: both versions are shown, and the person chooses field by field.
 */
export function EditOrder({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation();
  const [base] = useState(order);
  const [values, setValues] = useState<OrderValues>(() => valuesOf(base));
  const [tried, setTried] = useState(false);
  const save = useOrderAct(
    ({ version, body }: { version: number; body: OrderChange }) => changeOrder(base.id, version, body),
    t('order.saved'),
    true,
  );
  const conflict = isProblem(save.error, 412) ? (save.error.current as Order | undefined) : undefined;
  const errors = errorsOf(values);
  const changed = changedFields(valuesOf(base), values);

  function store(fields: readonly OrderField[], standing: Order): void {
    if (fields.length === 0) onClose();
    else save.mutate({ version: standing.version, body: bodyFor(values, fields, standing) }, { onSuccess: onClose });
  }

  if (conflict) {
    return (
      <OrderConflict
        mine={values}
        theirs={valuesOf(conflict)}
        changed={changed}
        pending={save.isPending}
        onClose={onClose}
        onChoose={(fields) => {
          store(fields, conflict);
        }}
      />
    );
  }
  return (
    <Dialog
      shape="sheet"
      title={t('order.editTitle', { number: base.number })}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(errors).length === 0) store(changed, base);
      }}
    >
      <FieldStack>
        <OrderFields
          values={values}
          errors={tried ? errors : {}}
          onChange={(part) => {
            setValues((now) => ({ ...now, ...part }));
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
