import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCompany, companyQuery } from '../../api/company.js';
import { asProblem } from '../../api/problem.js';
import type { Company } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import styles from './currencies.module.css';
import { Pending } from './pending.js';
import { Section } from './section.js';
import settings from './settings.module.css';

const ALL = Intl.supportedValuesOf('currency');
const MOST = 50;

/** What amounts are in, and what is offered where one is typed (ADM-4). */
export function CurrenciesSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(companyQuery);
  return (
    <Section title={t('settings.currencies.title')} note={t('settings.currencies.note')}>
      {data ? (
        <CurrenciesForm key={data.version} company={data} />
      ) : (
        <Pending error={error} refetch={refetch} lines={6} />
      )}
    </Section>
  );
}

function CurrenciesForm({ company }: { company: Company }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [main, setMain] = useState(company.currency);
  const [offered, setOffered] = useState(company.currencies);
  const nameOf = useCurrencyNames(i18n.language);
  const store = useMutation({
    mutationFn: () => changeCompany(company.version, { currency: main, currencies: offered }),
    onSuccess: (saved) => {
      client.setQueryData(companyQuery.queryKey, saved);
      toast.done(t('settings.saved'));
    },
    onError: (error) => {
      if (asProblem(error).status !== 412) return;
      // Somebody saved in between: the form begins anew from what they saved, so this is said beside it.
      toast.failed(error);
      void client.invalidateQueries({ queryKey: companyQuery.queryKey });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    store.mutate();
  };
  const options = (codes: readonly string[]) => codes.map((value) => ({ value, label: `${value} · ${nameOf(value)}` }));
  const others = ALL.filter((code) => !offered.includes(code));
  return (
    <form className={settings['form']} onSubmit={submit}>
      <ChoiceField
        label={t('settings.currencies.main')}
        help={t('settings.currencies.mainHelp')}
        options={options(ALL.includes(main) ? ALL : [main, ...ALL])}
        disabled={readOnly}
        value={main}
        onChange={({ target: { value } }) => {
          setMain(value);
          if (!offered.includes(value)) setOffered([value, ...offered]);
        }}
      />
      <section aria-labelledby="offered-currencies">
        <h3 id="offered-currencies" className={styles['heading']}>
          {t('settings.currencies.offered')}
        </h3>
        <p className={settings['note']}>{t('settings.currencies.offeredHelp')}</p>
        <ul className={styles['offered']}>
          {offered.map((code) => (
            <li key={code}>
              <b>{code}</b>
              <span>{nameOf(code)}</span>
              {code === main ? (
                <small>{t('settings.currencies.isMain')}</small>
              ) : readOnly ? null : (
                <button
                  type="button"
                  aria-label={t('settings.currencies.remove', { name: nameOf(code) })}
                  onClick={() => {
                    setOffered(offered.filter((each) => each !== code));
                  }}
                >
                  <X size={15} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
        {readOnly || offered.length >= MOST ? null : (
          <ChoiceField
            label={t('settings.currencies.add')}
            options={[{ value: '', label: t('settings.currencies.choose') }, ...options(others)]}
            value=""
            onChange={({ target: { value } }) => {
              if (value !== '') setOffered([...offered, value]);
            }}
          />
        )}
      </section>
      {store.error ? <ProblemNote error={store.error} /> : null}
      {readOnly ? null : (
        <div>
          <Button look="primary" type="submit" busy={store.isPending}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function useCurrencyNames(language: string): (code: string) => string {
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'currency' }), [language]);
  return (code) => names.of(code) ?? code;
}
