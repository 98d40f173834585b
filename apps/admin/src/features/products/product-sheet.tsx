import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesQuery, deleteProduct, PRODUCTS_KEY } from '../../api/catalog.js';
import type { Product } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack } from '../../ui/field.js';
import { MoneyField } from '../../ui/money-field.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import { ImageField } from './image-field.js';
import styles from './products.module.css';
import { useProductForm } from './use-product-form.js';

export function ProductSheet({ product, onClose }: { product: Product | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { values, errors, change, save, newer, adopt, submit } = useProductForm(product, () => {
    toast.done(t('products.saved'));
    onClose();
  });
  const { data: categories } = useQuery(categoriesQuery);
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
              state: newer.soldOut ? t('products.soldOut') : t('products.available'),
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
        <FieldRow>
          <MoneyField
            label={t('products.price')}
            value={values.price}
            error={errors.price ? t('form.amount') : undefined}
            onChange={(price) => {
              change({ price });
            }}
          />
          <MoneyField
            label={t('products.cost')}
            fixedCurrency
            value={{ text: values.cost, currency: values.price.currency }}
            error={errors.cost ? t('form.amount') : undefined}
            onChange={({ text }) => {
              change({ cost: text });
            }}
          />
        </FieldRow>
        <FieldRow>
          <Field
            label={t('products.brand')}
            maxLength={100}
            value={values.brand}
            onChange={(event) => {
              change({ brand: event.target.value });
            }}
          />
          <Field
            label={t('products.model')}
            maxLength={100}
            value={values.model}
            onChange={(event) => {
              change({ model: event.target.value });
            }}
          />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            label={t('products.category')}
            options={[
              { value: '', label: t('products.noCategory') },
              ...(categories?.data ?? []).map(({ id, path }) => ({ value: id, label: path })),
            ]}
            value={values.categoryId}
            onChange={(event) => {
              change({ categoryId: event.target.value });
            }}
          />
          <Field
            label={t('products.life')}
            inputMode="numeric"
            help={t('products.lifeHelp')}
            value={values.lifeMonths}
            error={errors.life ? t('products.lifeFault') : undefined}
            onChange={(event) => {
              change({ lifeMonths: event.target.value });
            }}
          />
        </FieldRow>
        <ImageField
          value={values.imageId}
          onChange={(imageId) => {
            change({ imageId });
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
        {product ? <DeleteProduct product={product} onDeleted={onClose} /> : null}
      </FieldStack>
    </Dialog>
  );
}

/** Asks once more in place: a dialog over the sheet would hide what it is about. */
function DeleteProduct({ product, onDeleted }: { product: Product; onDeleted: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteProduct(product.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: PRODUCTS_KEY });
      toast.done(t('products.deleted', { name: product.name }));
      onDeleted();
    },
    onError: toast.failed,
  });
  if (!asking) {
    return (
      <div>
        <Button
          danger
          look="text"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('products.delete')}
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className={styles['delete']}>
      <p>{t('products.deleteText')}</p>
      <Button
        danger
        look="primary"
        busy={remove.isPending}
        onClick={() => {
          remove.mutate();
        }}
      >
        {t('products.deleteNow')}
      </Button>{' '}
      <Button
        onClick={() => {
          setAsking(false);
        }}
      >
        {t('action.cancel')}
      </Button>
    </div>
  );
}
