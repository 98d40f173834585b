import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '../../api/catalog.js';
import type { Product } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { usePaused } from '../../lib/use-paused.js';
import { Combobox } from '../../ui/combobox.js';
import { useCan } from '../auth/session.js';
import styles from './items-editor.module.css';

interface ProductPickerProps {
  label: string;
  value: string;
  invalid: boolean;
  onType: (name: string) => void;
  onPick: (product: Product) => void;
}

/** Type a product's name or SKU and pick it, or write anything else; sold-out ones are struck through and not pickable (ORD-10). */
export function ProductPicker({ label, value, invalid, onType, onPick }: ProductPickerProps) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const q = usePaused(value);
  const { data } = useQuery({
    ...productsQuery(q),
    enabled: can('products:read'),
    placeholderData: (before) => before,
  });
  const products = data?.data ?? [];
  return (
    <Combobox
      label={label}
      placeholder={t('items.product')}
      invalid={invalid}
      value={value}
      options={products.map(({ id, name, price, soldOut }) => ({
        id,
        disabled: soldOut,
        label: (
          <span className={styles['option']}>
            {soldOut ? <s>{name}</s> : <span>{name}</span>}
            <small>{soldOut ? t('products.soldOut') : formatMoney(price, i18n.language)}</small>
          </span>
        ),
      }))}
      onType={onType}
      onPick={(id) => {
        const product = products.find((each) => each.id === id);
        if (product) onPick(product);
      }}
    />
  );
}
