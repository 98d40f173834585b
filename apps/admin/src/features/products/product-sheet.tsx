import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldRow, FieldStack } from '../../ui/field.js';
import { MoneyField } from '../../ui/money-field.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import styles from './products.module.css';
import { useProductForm } from './use-product-form.js';

export function ProductSheet({ product, onClose }: { product: Product | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { values, errors, change, save, newer, adopt, submit } = useProductForm(product, () => {
    toast.done(t('products.saved'));
    onClose();
  });
  const toggle = useId();
  const required = (missing: boolean) => (missing ? t('form.required') : undefined);
  return (
    <Dialog
      shape="sheet"
      title={product ? t('products.edit') : t('products.add')}
      submitLabel={newer ? t('conflict.overwrite') : t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <FieldStack>
        {newer ? (
          <p role="note">
            {t('products.newer', {
              name: newer.name,
              price: formatMoney(newer.price, i18n.language),
              stock: newer.stock ?? '–',
              state: newer.available ? t('products.available') : t('products.soldOut'),
            })}{' '}
            <TextButton onClick={adopt}>{t('conflict.takeTheirs')}</TextButton>
          </p>
        ) : null}
        <Field
          label={t('products.name')}
          required
          maxLength={200}
          autoFocus={!product}
          value={values.name}
          error={required(errors.name)}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        <FieldRow>
          <Field
            label={t('products.sku')}
            required
            maxLength={64}
            value={values.sku}
            error={required(errors.sku)}
            onChange={(event) => {
              change({ sku: event.target.value });
            }}
          />
          <Field
            label={t('products.stock')}
            inputMode="numeric"
            help={t('products.stockHelp')}
            value={values.stock}
            error={errors.stock ? t('form.quantity') : undefined}
            onChange={(event) => {
              change({ stock: event.target.value });
            }}
          />
        </FieldRow>
        <MoneyField
          label={t('products.price')}
          value={values.price}
          error={errors.price ? t('form.amount') : undefined}
          onChange={(price) => {
            change({ price });
          }}
        />
        <div className={styles['toggle']}>
          <input
            id={toggle}
            type="checkbox"
            checked={values.available}
            aria-describedby={`${toggle}-help`}
            onChange={(event) => {
              change({ available: event.target.checked });
            }}
          />
          <div>
            <label htmlFor={toggle}>{t('products.available')}</label>
            <small id={`${toggle}-help`}>{t('products.availableHelp')}</small>
          </div>
        </div>
      </FieldStack>
    </Dialog>
  );
}
