import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../app/i18n.js';
import { changeCompany, companyQuery } from '../../api/company.js';
import { sessionQuery } from '../../api/session.js';
import type { Company, Language } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, Field, TextField } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { SignatureForm } from '../answers/signature-form.js';
import { Pending } from './pending.js';
import { Section } from './section.js';
import styles from './settings.module.css';

const ZONES = Intl.supportedValuesOf('timeZone');
const LOCALES = Object.entries(LANGUAGES) as [Language, string][];

export function CompanySection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(companyQuery);
  return (
    <Section title={t('settings.company.title')} note={t('settings.company.note')}>
      {data ? (
        <>
          <CompanyForm key={data.version} company={data} />
          <CompanySignature />
        </>
      ) : (
        <Pending error={error} refetch={refetch} lines={6} />
      )}
    </Section>
  );
}

function CompanySignature() {
  const { t } = useTranslation();
  const readOnly = !useCan()('settings:write');
  return (
    <section aria-label={t('answers.signature.company')} className={styles['further']}>
      <h3>{t('answers.signature.company')}</h3>
      <p className={styles['note']}>{t('answers.signature.companyNote', { staff: '{{ staff.name }}' })}</p>
      <SignatureForm whose="company" readOnly={readOnly} />
    </section>
  );
}

function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [values, setValues] = useState(company);
  const store = useMutation({
    mutationFn: () => {
      const { name, address, timeZone, locale, secondFactorRequired } = values;
      const said = { name: name.trim(), address: address.trim() };
      return changeCompany(company.version, { ...said, timeZone, locale, secondFactorRequired });
    },
    onSuccess: (saved) => {
      client.setQueryData(companyQuery.queryKey, saved);
      // Whoever asks it of all is asked first.
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast.done(t('settings.saved'));
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    store.mutate();
  };
  // The zone may be one that this browser does not list, such as UTC.
  const zones = ZONES.includes(values.timeZone) ? ZONES : [values.timeZone, ...ZONES];
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Field
        label={t('settings.company.name')}
        help={t('settings.company.nameHelp')}
        maxLength={100}
        readOnly={readOnly}
        value={values.name}
        onChange={(event) => {
          setValues({ ...values, name: event.target.value });
        }}
      />
      <TextField
        label={t('settings.company.address')}
        help={t('settings.company.addressHelp')}
        rows={4}
        maxLength={500}
        readOnly={readOnly}
        value={values.address}
        onChange={(event) => {
          setValues({ ...values, address: event.target.value });
        }}
      />
      <ChoiceField
        label={t('settings.company.timeZone')}
        help={t('settings.company.timeZoneHelp')}
        options={zones.map((value) => ({ value, label: value }))}
        disabled={readOnly}
        value={values.timeZone}
        onChange={(event) => {
          setValues({ ...values, timeZone: event.target.value });
        }}
      />
      <ChoiceField
        label={t('settings.company.locale')}
        help={t('settings.company.localeHelp')}
        options={LOCALES.map(([value, label]) => ({ value, label }))}
        disabled={readOnly}
        value={values.locale}
        onChange={(event) => {
          setValues({ ...values, locale: LOCALES.find(([key]) => key === event.target.value)?.[0] ?? values.locale });
        }}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          disabled={readOnly}
          checked={values.secondFactorRequired}
          onChange={(event) => {
            setValues({ ...values, secondFactorRequired: event.target.checked });
          }}
        />
        <span>
          <b>{t('account.codes.demand')}</b> {t('account.codes.demandHelp')}
        </span>
      </label>
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
