import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, FieldStack } from '../../ui/field.js';
import { COLUMN_NAMES, type ColumnName, DENSITIES, type Density } from './column-names.js';
import styles from './columns-dialog.module.css';

interface ColumnsDialogProps {
  columns: readonly ColumnName[];
  density: Density;
  onApply: (columns: ColumnName[], density: Density) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Which columns, in which order, how close together. The number stays: it is what opens an order. */
export function ColumnsDialog({ columns, density, onApply, onReset, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<ColumnName[]>([
    ...columns,
    ...COLUMN_NAMES.filter((name) => !columns.includes(name)),
  ]);
  const [shown, setShown] = useState<ReadonlySet<ColumnName>>(new Set(columns));
  const [close, setClose] = useState(density);

  function move(name: ColumnName, by: 1 | -1): void {
    const at = order.indexOf(name);
    const next = order.filter((other) => other !== name);
    next.splice(at + by, 0, name);
    setOrder(next);
  }
  function toggle(name: ColumnName): void {
    const next = new Set(shown);
    if (!next.delete(name)) next.add(name);
    setShown(next);
  }

  return (
    <Dialog
      title={t('columns.title')}
      submitLabel={t('columns.apply')}
      onClose={onClose}
      onSubmit={() => {
        onApply(
          order.filter((name) => shown.has(name)),
          close,
        );
      }}
    >
      <FieldStack>
        <ul className={styles['columns']} aria-label={t('columns.title')}>
          {order.map((name, at) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  checked={shown.has(name)}
                  disabled={name === 'number'}
                  onChange={() => {
                    toggle(name);
                  }}
                />
                {t(`column.${name}`)}
              </label>
              <button
                type="button"
                disabled={at === 0}
                aria-label={t('columns.earlier', { column: t(`column.${name}`) })}
                onClick={() => {
                  move(name, -1);
                }}
              >
                <ArrowUp size={15} aria-hidden="true" />
              </button>
              <button
                type="button"
                disabled={at === order.length - 1}
                aria-label={t('columns.later', { column: t(`column.${name}`) })}
                onClick={() => {
                  move(name, 1);
                }}
              >
                <ArrowDown size={15} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <ChoiceField
          label={t('columns.density')}
          value={close}
          options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
          onChange={(event) => {
            setClose(DENSITIES.find((value) => value === event.target.value) ?? density);
          }}
        />
        <button type="button" className={styles['reset']} onClick={onReset}>
          {t('columns.reset')}
        </button>
      </FieldStack>
    </Dialog>
  );
}
