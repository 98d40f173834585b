import { useQuery } from '@tanstack/react-query';
import AutoComplete from 'antd/es/auto-complete';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '../../api/catalog.js';
import type { Product } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { useCan } from '../auth/session.js';
import styles from './items-editor.module.css';

interface ProductPickerProps {
  label: string;
  value: string;
  invalid: boolean;
  onType: (name: string) => void;
  onPick: (product: Product) => void;
}

const PAUSE_MS = 250;

/** Type a product's name or SKU and pick it, or write anything else; sold-out ones are struck through and not pickable (ORD-10). */
export function ProductPicker({ label, value, invalid, onType, onPick }: ProductPickerProps) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const q = usePaused(value);
  const { data } = useQuery({ ...productsQuery(q), enabled: can('products:read'), placeholderData: (before) => before });
  const products = data?.data ?? [];
  return (
    <AutoComplete
      className={styles['picker'] ?? ''}
      aria-label={label}
      placeholder={t('items.product')}
      {...(invalid ? { status: 'error' as const } : {})}
      value={value}
      options={products.slice(0, 30).map((product) => ({
        value: product.name,
        key: product.id,
        product,
        disabled: !product.available,
        label: (
          <span className={styles['option']}>
            {product.available ? <span>{product.name}</span> : <s>{product.name}</s>}
            <small>
              {product.available ? formatMoney(product.price, i18n.language) : t('products.soldOut')}
            </small>
          </span>
        ),
      }))}
      onChange={(name: string) => { onType(name); }}
      onSelect={(_name: string, option) => { onPick(option.product); }}
    />
  );
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => { setPaused(value.trim()); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [value]);
  return paused;
}
