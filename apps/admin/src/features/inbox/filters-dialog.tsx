import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '../../api/company.js';
import { formsQuery } from '../../api/forms.js';
import type { Language } from '../../api/types.js';
import { moneyOf, type TypedMoney, typedMoney } from '../../lib/typed-money.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack } from '../../ui/field.js';
import { MoneyField } from '../../ui/money-field.js';
import { useCan } from '../auth/session.js';
import { CustomFilterInputs } from '../custom-fields/custom-inputs.js';
import { readCustom, writeCustom } from '../custom-fields/custom-search.js';
import { inLanguage } from '../forms/in-language.js';
import styles from './inbox.module.css';
import { type InboxSearch, LOCALES } from './inbox-search.js';
import { useNarrow } from './use-narrow.js';

const FLAGS = ['unread', 'files'] as const;

/** What is narrowed by now and then; what is narrowed by all day stands over the list. */
export function FiltersDialog({ search, onClose }: { search: InboxSearch; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const narrow = useNarrow();
  const { data: forms } = useQuery({ ...formsQuery, enabled: can('forms:read') });
  const [tag, setTag] = useState(search.tag ?? '');
  const [form, setForm] = useState(search.form ?? '');
  const [locale, setLocale] = useState<Language | undefined>(search.locale);
  const { main } = useCurrencies();
  const [least, setLeast] = useState(() => typed(search, search.valueMin, main));
  const [most, setMost] = useState(() => typed(search, search.valueMax, main));
  const [flags, setFlags] = useState({ unread: search.unread, files: search.files });
  const [custom, setCustom] = useState(() => readCustom(search.custom));
  const [tried, setTried] = useState(false);
  const from = moneyOf(least);
  const to = moneyOf({ ...most, currency: least.currency });
  const wrong = (amount: typeof from) => (tried && amount === undefined ? t('form.amount') : undefined);

  return (
    <Dialog
      title={t('filter.title')}
      submitLabel={t('filter.apply')}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (from === undefined || to === undefined) return;
        narrow({
          tag: tag.trim(),
          form,
          locale,
          valueMin: from ? String(from.amount) : undefined,
          valueMax: to ? String(to.amount) : undefined,
          currency: from || to ? least.currency : undefined,
          ...flags,
          custom: writeCustom(custom),
        });
        onClose();
      }}
    >
      <FieldStack>
        <Field
          label={t('filter.tag')}
          maxLength={50}
          value={tag}
          onChange={(event) => {
            setTag(event.target.value);
          }}
        />
        <FieldRow>
          <ChoiceField
            label={t('filter.form')}
            value={form}
            options={[
              { value: '', label: t('filter.any') },
              ...(forms?.data ?? []).map(({ id, title }) => ({ value: id, label: inLanguage(title, i18n.language) })),
            ]}
            onChange={(event) => {
              setForm(event.target.value);
            }}
          />
          <ChoiceField
            label={t('filter.locale')}
            value={locale ?? ''}
            options={[
              { value: '', label: t('filter.any') },
              ...LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
            ]}
            onChange={(event) => {
              setLocale(LOCALES.find((value) => value === event.target.value));
            }}
          />
        </FieldRow>
        <FieldRow>
          <MoneyField label={t('filter.valueMin')} value={least} onChange={setLeast} error={wrong(from)} />
          <MoneyField
            label={t('filter.valueMax')}
            value={{ ...most, currency: least.currency }}
            onChange={setMost}
            error={wrong(to)}
            fixedCurrency
          />
        </FieldRow>
        <CustomFilterInputs values={custom} onChange={setCustom} />
        {FLAGS.map((flag) => (
          <label key={flag} className={styles['flag']}>
            <input
              type="checkbox"
              checked={flags[flag] === 'true'}
              onChange={(event) => {
                setFlags({ ...flags, [flag]: event.target.checked ? 'true' : undefined });
              }}
            />
            {t(`filter.${flag}`)}
          </label>
        ))}
      </FieldStack>
    </Dialog>
  );
}

function typed({ currency: asked }: InboxSearch, minor: string | undefined, main: string): TypedMoney {
  const currency = asked ?? main;
  return typedMoney(minor === undefined ? null : { amount: Number(minor), currency }, currency);
}
