import { useTranslation } from 'react-i18next';
import { Field, FieldRow, TextField } from '../../ui/field.js';
import { MoneyField } from '../../ui/money-field.js';
import { CustomInputs } from '../custom-fields/custom-inputs.js';
import { ItemsEditor } from './items-editor.js';
import { inCurrency, type OrderErrors, type OrderValues } from './order-form.js';

interface OrderFieldsProps {
  values: OrderValues;
  errors: OrderErrors;
  onChange: (part: Partial<OrderValues>) => void;
}

/** The fields of an order, the same when it is made and when it is edited. */
export function OrderFields({ values, errors, onChange }: OrderFieldsProps) {
  const { t } = useTranslation();
  const text = (field: 'name' | 'company' | 'email' | 'phone' | 'subject' | 'message' | 'tags') => ({
    value: values[field],
    onChange: (event: { target: { value: string } }) => {
      onChange({ [field]: event.target.value });
    },
  });
  return (
    <>
      <FieldRow>
        <Field label={t('contact.name')} maxLength={200} {...text('name')} />
        <Field label={t('contact.company')} maxLength={200} {...text('company')} />
      </FieldRow>
      <FieldRow>
        <Field
          label={t('contact.email')}
          type="email"
          maxLength={254}
          error={errors.email ? t(`form.${errors.email}`) : undefined}
          {...text('email')}
        />
        <Field label={t('contact.phone')} type="tel" maxLength={60} {...text('phone')} />
      </FieldRow>
      <Field label={t('field.subject')} maxLength={300} {...text('subject')} />
      <TextField label={t('field.message')} maxLength={50_000} rows={4} {...text('message')} />
      <ItemsEditor
        items={values.items}
        currency={values.value.currency}
        errors={errors}
        onChange={(items) => {
          onChange({ items });
        }}
      />
      <FieldRow>
        <MoneyField
          label={t('order.value')}
          value={values.value}
          error={errors.value ? t(`form.${errors.value}`) : undefined}
          onChange={(value) => {
            onChange(inCurrency(values, value));
          }}
        />
        <Field label={t('field.tags')} help={t('form.tagsHelp')} maxLength={500} {...text('tags')} />
      </FieldRow>
      <CustomInputs
        values={values.custom}
        onChange={(custom) => {
          onChange({ custom });
        }}
      />
    </>
  );
}
