import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { typedMoney } from '../../lib/typed-money.js';
import { Button } from '../../ui/button.js';
import { MoneyField } from '../../ui/money-field.js';
import styles from './items-editor.module.css';
import { type ItemLine, newLine, type OrderErrors } from './order-form.js';
import { ProductPicker } from './product-picker.js';
import { LabelledControl } from '../../ui/field.js';

interface ItemsEditorProps {
  items: ItemLine[];
  currency: string;
  errors: OrderErrors;
  onChange: (items: ItemLine[]) => void;
}

export function ItemsEditor({ items, currency, errors, onChange }: ItemsEditorProps) {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<ItemLine>) => {
    onChange(items.map((line) => (line.key === key ? { ...line, ...part } : line)));
  };
  return (
    <fieldset className={styles['items']}>
      <legend>{t('order.items')}</legend>
      {items.map((line, at) => {
        const error = errors[`items.${line.key}`];
        const number = at + 1;
        return (
          <div key={line.key} className={styles['line']} role="group" aria-label={t('items.line', { number })}>
            <div className={styles['product']}>
              <span className={styles['label']} aria-hidden="true">
                {t('items.product')}
              </span>
              <ProductPicker
                label={t('items.productOf', { number })}
                value={line.name}
                invalid={error === 'itemName'}
                onType={(name) => {
                  change(line.key, { name, productId: name === line.name ? line.productId : null });
                }}
                onPick={({ id, name, price }) => {
                  change(line.key, {
                    productId: id,
                    name,
                    price: typedMoney(price.currency === currency ? price : null, currency),
                  });
                }}
              />
            </div>
            <div className={styles['quantity']}>
              <LabelledControl label={t('order.quantity')}>
                {(tied) => (
                  <input
                    {...tied}
                    inputMode="numeric"
                    aria-invalid={error === 'quantity' || undefined}
                    value={line.quantity}
                    onChange={(event) => {
                      change(line.key, { quantity: event.target.value });
                    }}
                  />
                )}
              </LabelledControl>
            </div>
            <div className={styles['price']}>
              <MoneyField
                label={t('order.unitPrice')}
                value={line.price}
                onChange={(price) => {
                  change(line.key, { price });
                }}
                fixedCurrency
              />
            </div>
            <button
              type="button"
              className={styles['remove']}
              aria-label={t('items.remove', { number })}
              onClick={() => {
                onChange(items.filter(({ key }) => key !== line.key));
              }}
            >
              <X size={16} aria-hidden="true" />
            </button>
            {error ? <p className={styles['error']}>{t(`form.${error}`)}</p> : null}
          </div>
        );
      })}
      <Button
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => {
          onChange([...items, newLine(currency)]);
        }}
      >
        {t('items.add')}
      </Button>
    </fieldset>
  );
}
