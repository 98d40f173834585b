import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '../../../api/company.js';
import type { OrderSource, RuleConditions } from '../../../api/types.js';
import { type AdminLanguage, LANGUAGES } from '../../../app/i18n.js';
import { moneyOf, typedMoney } from '../../../lib/typed-money.js';
import { Field, FieldRow } from '../../../ui/field.js';
import { MoneyField } from '../../../ui/money-field.js';
import { ProductPicker } from '../../order/product-picker.js';
import styles from './assignment.module.css';
import { COUNTRIES } from './countries.js';
import { Chosen, ManyChoice } from './many-choice.js';
import { useCountryName, useNames, useProductNames } from './rule-in-words.js';

export const SOURCES: readonly OrderSource[] = ['form', 'email', 'phone', 'chat', 'api', 'pos', 'import', 'hand'];
const LOCALES = Object.keys(LANGUAGES) as AdminLanguage[];

interface EditorProps {
  conditions: RuleConditions;
  onChange: (conditions: RuleConditions) => void;
}

/** What an order must be; what is left empty asks for nothing. */
export function ConditionsEditor({ conditions, onChange }: EditorProps) {
  const { t } = useTranslation();
  const { forms, categories } = useNames();
  const country = useCountryName();
  const set = <K extends keyof RuleConditions>(key: K, value: RuleConditions[K] | undefined) => {
    const { [key]: _, ...others } = conditions;
    onChange(
      value === undefined || (Array.isArray(value) && value.length === 0) ? others : { ...others, [key]: value },
    );
  };
  const any = t('settings.assignment.any');
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.assignment.conditions')}</legend>
      <ManyChoice
        label={t('settings.assignment.condition.formIds')}
        placeholder={any}
        options={forms.map(({ id, name }) => ({ value: id, label: name }))}
        values={conditions.formIds ?? []}
        onChange={(values) => {
          set('formIds', values);
        }}
      />
      <ManyChoice
        label={t('settings.assignment.condition.countries')}
        placeholder={any}
        options={COUNTRIES.map((value) => ({ value, label: country(value) })).sort((a, b) =>
          a.label.localeCompare(b.label),
        )}
        values={conditions.countries ?? []}
        onChange={(values) => {
          set('countries', values);
        }}
      />
      <FieldRow>
        <ManyChoice
          label={t('settings.assignment.condition.languages')}
          placeholder={any}
          options={LOCALES.map((value) => ({ value, label: LANGUAGES[value] }))}
          values={conditions.languages ?? []}
          onChange={(values) => {
            set(
              'languages',
              values.filter((value): value is AdminLanguage => value in LANGUAGES),
            );
          }}
        />
        <ManyChoice
          label={t('settings.assignment.condition.sources')}
          placeholder={any}
          options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          values={conditions.sources ?? []}
          onChange={(values) => {
            set(
              'sources',
              SOURCES.filter((source) => values.includes(source)),
            );
          }}
        />
      </FieldRow>
      <Products
        ids={conditions.productIds ?? []}
        onChange={(ids) => {
          set('productIds', ids);
        }}
      />
      <ManyChoice
        label={t('settings.assignment.condition.categoryIds')}
        placeholder={any}
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        values={conditions.categoryIds ?? []}
        onChange={(values) => {
          set('categoryIds', values);
        }}
      />
      <Amount
        amount={conditions.amount}
        onChange={(amount) => {
          set('amount', amount);
        }}
      />
      <UtmSources
        values={conditions.utmSources ?? []}
        onChange={(values) => {
          set('utmSources', values);
        }}
      />
    </fieldset>
  );
}

function Products({ ids, onChange }: { ids: readonly string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const names = useProductNames(ids);
  const [text, setText] = useState('');
  const label = t('settings.assignment.condition.productIds');
  return (
    <div className={styles['many']}>
      <span className={styles['label']}>{label}</span>
      <ProductPicker
        label={label}
        value={text}
        invalid={false}
        onType={setText}
        onPick={({ id }) => {
          setText('');
          if (!ids.includes(id)) onChange([...ids, id]);
        }}
      />
      <Chosen
        chosen={names.map(({ id, name }) => ({ value: id, label: name }))}
        onRemove={(id) => {
          onChange(ids.filter((each) => each !== id));
        }}
      />
    </div>
  );
}

type Amount = NonNullable<RuleConditions['amount']>;

function Amount({ amount, onChange }: { amount: Amount | undefined; onChange: (amount: Amount | undefined) => void }) {
  const { t } = useTranslation();
  const { main } = useCurrencies();
  const currency = amount?.currency ?? main;
  const money = (value: number | undefined) =>
    typedMoney(value === undefined ? null : { amount: value, currency }, currency);
  const [least, setLeast] = useState(money(amount?.atLeast));
  const [most, setMost] = useState(money(amount?.atMost));
  const tell = (from: typeof least, to: typeof most) => {
    const [atLeast, atMost] = [moneyOf(from)?.amount, moneyOf({ ...to, currency: from.currency })?.amount];
    onChange(
      atLeast === undefined && atMost === undefined
        ? undefined
        : {
            currency: from.currency,
            ...(atLeast === undefined ? {} : { atLeast }),
            ...(atMost === undefined ? {} : { atMost }),
          },
    );
  };
  return (
    <FieldRow>
      <MoneyField
        label={t('settings.assignment.atLeast')}
        value={least}
        onChange={(value) => {
          setLeast(value);
          tell(value, most);
        }}
      />
      <MoneyField
        label={t('settings.assignment.atMost')}
        value={{ ...most, currency: least.currency }}
        fixedCurrency
        onChange={(value) => {
          setMost(value);
          tell(least, value);
        }}
      />
    </FieldRow>
  );
}

function UtmSources({ values, onChange }: { values: readonly string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(values.join(', '));
  return (
    <Field
      label={t('settings.assignment.condition.utmSources')}
      help={t('form.tagsHelp')}
      maxLength={1000}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const typed = event.target.value.split(/[,，]/).map((each) => each.trim());
        onChange([...new Set(typed)].filter((each) => each !== ''));
      }}
    />
  );
}
