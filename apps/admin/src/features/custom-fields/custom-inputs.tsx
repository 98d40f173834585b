import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../api/types.js';
import { ChoiceField, Field, FieldRow, LabelledControl, TextField } from '../../ui/field.js';
import styles from './custom-fields.module.css';
import { useCustomFields } from './custom-words.js';

type Values = Record<string, unknown>;

interface CustomInputsProps {
  values: Values;
  onChange: (values: Values) => void;
}

/** The company's own fields of an order, each by its type. What is wrong with a value the server says, by the field's name. */
export function CustomInputs({ values, onChange }: CustomInputsProps) {
  const { active } = useCustomFields();
  if (active.length === 0) return null;
  const change = (key: string, value: unknown) => {
    onChange({ ...values, [key]: value });
  };
  return (
    <FieldRow>
      {active.map((field) => (
        <CustomInput
          key={field.key}
          field={field}
          value={values[field.key]}
          onChange={(value) => {
            change(field.key, value);
          }}
        />
      ))}
    </FieldRow>
  );
}

const KINDS = { text: 'text', url: 'url', number: 'number', date: 'date' } as const;

function CustomInput({
  field,
  value,
  onChange,
}: {
  field: CustomField;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const { t } = useTranslation();
  const { nameOf, choicesOf } = useCustomFields();
  const label = nameOf(field);
  const { type, required } = field;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const none = { value: '', label: t('custom.none') };
  if (type === 'choice') {
    const known = choicesOf(field);
    // A choice that was taken away since stays with the orders that have it.
    const options =
      text === '' || known.some((one) => one.value === text) ? known : [...known, { value: text, label: text }];
    return (
      <ChoiceField
        label={label}
        required={required}
        options={[none, ...options]}
        value={text}
        onChange={(event) => {
          onChange(event.target.value || null);
        }}
      />
    );
  }
  if (type === 'yes-no') {
    const options = [none, { value: 'true', label: t('custom.yes') }, { value: 'false', label: t('custom.no') }];
    return (
      <ChoiceField
        label={label}
        required={required}
        options={options}
        value={typeof value === 'boolean' ? String(value) : ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? null : target.value === 'true');
        }}
      />
    );
  }
  if (type === 'choices') {
    const chosen = Array.isArray(value) ? (value as unknown[]).map(String) : [];
    return (
      <fieldset className={styles['many']}>
        <legend>{label}</legend>
        {choicesOf(field).map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={({ target: { checked } }) => {
                onChange(checked ? [...chosen, choice.value] : chosen.filter((each) => each !== choice.value));
              }}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
    );
  }
  if (type === 'long-text') {
    return (
      <TextField
        label={label}
        required={required}
        maxLength={5000}
        value={text}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    );
  }
  return (
    <Field
      label={label}
      type={KINDS[type]}
      required={required}
      maxLength={type === 'url' ? 1000 : 500}
      {...(type === 'number' ? { step: 'any' } : {})}
      value={text}
      onChange={({ target }) => {
        onChange(type === 'number' && target.value !== '' ? Number(target.value) : target.value);
      }}
    />
  );
}

/** What the list is narrowed by, as text: words of texts, from and to of numbers and days, `eq` of the rest. */
export type CustomNarrow = Record<string, { eq?: string; contains?: string; gte?: string; lte?: string }>;

export function CustomFilterInputs({
  values,
  onChange,
}: {
  values: CustomNarrow;
  onChange: (values: CustomNarrow) => void;
}) {
  const { t } = useTranslation();
  const { fields, nameOf, choicesOf } = useCustomFields();
  const set = (key: string, operator: keyof CustomNarrow[string], text: string) => {
    const { [operator]: _, ...rest } = values[key] ?? {};
    const left = operator === 'contains' ? {} : rest;
    const condition = text.trim() === '' ? left : { ...left, [operator]: text };
    const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));
    onChange(Object.keys(condition).length === 0 ? others : { ...others, [key]: condition });
  };
  return fields.map((field) => {
    const { key, type } = field;
    const name = nameOf(field);
    const value = values[key] ?? {};
    if (type === 'number' || type === 'date') {
      return (
        <FieldRow key={key}>
          {(['gte', 'lte'] as const).map((end) => (
            <Field
              key={end}
              label={t(end === 'gte' ? 'custom.from' : 'custom.to', { name })}
              type={type}
              {...(type === 'number' ? { step: 'any' } : {})}
              value={value[end] ?? ''}
              onChange={(event) => {
                set(key, end, event.target.value);
              }}
            />
          ))}
        </FieldRow>
      );
    }
    const options =
      type === 'yes-no'
        ? [
            { value: 'true', label: t('custom.yes') },
            { value: 'false', label: t('custom.no') },
          ]
        : choicesOf(field);
    return type === 'yes-no' || type === 'choice' || type === 'choices' ? (
      <ChoiceField
        key={key}
        label={name}
        options={[{ value: '', label: t('filter.any') }, ...options]}
        value={value.eq ?? ''}
        onChange={(event) => {
          set(key, 'eq', event.target.value);
        }}
      />
    ) : (
      <LabelledControl key={key} label={name} help={t('custom.wordsHelp')}>
        {(tied) => (
          <input
            {...tied}
            className={styles['input']}
            maxLength={200}
            // A view of before, or a link, may ask for the whole text.
            value={value.contains ?? value.eq ?? ''}
            onChange={(event) => {
              set(key, 'contains', event.target.value);
            }}
          />
        )}
      </LabelledControl>
    );
  });
}
