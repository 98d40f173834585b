import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryRules } from '../../../api/assignment.js';
import type { DryRun, OrderSource } from '../../../api/types.js';
import { type AdminLanguage, LANGUAGES } from '../../../app/i18n.js';
import { moneyOf, typedMoney } from '../../../lib/typed-money.js';
import { Button } from '../../../ui/button.js';
import { ChoiceField, Field, FieldRow } from '../../../ui/field.js';
import { MoneyField } from '../../../ui/money-field.js';
import { Card } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import styles from './assignment.module.css';
import { SOURCES } from './conditions-editor.js';
import { useNames } from './rule-in-words.js';

const LOCALES = Object.keys(LANGUAGES) as AdminLanguage[];

/** "Who would get this?": one describes an order, and sees what each rule says to it. */
export function DryRunPanel() {
  const { t } = useTranslation();
  const { forms, categories } = useNames();
  const [formId, setFormId] = useState('');
  const [categoryId, setCategoryId] = useState('');
  const [language, setLanguage] = useState<AdminLanguage>('en');
  const [source, setSource] = useState<OrderSource>('form');
  const [phone, setPhone] = useState('');
  const [email, setEmail] = useState('');
  const [utmSource, setUtmSource] = useState('');
  const [value, setValue] = useState(typedMoney(null, 'USD'));
  const run = useMutation({
    mutationFn: () =>
      tryRules({
        formId: formId || null,
        ...(categoryId ? { categoryIds: [categoryId] } : {}),
        language,
        source,
        phone: phone || null,
        email: email || null,
        utmSource: utmSource || null,
        value: moneyOf(value) ?? null,
      }),
  });
  return (
    <section aria-label={t('settings.assignment.try')} className={styles['trial']}>
      <h2>{t('settings.assignment.try')}</h2>
      <Card>
        <div className={styles['panel']}>
          <FieldRow>
            <ChoiceField
              label={t('settings.assignment.condition.formIds')}
              options={[
                { value: '', label: t('settings.assignment.noForm') },
                ...forms.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={formId}
              onChange={(event) => {
                setFormId(event.target.value);
              }}
            />
            <ChoiceField
              label={t('settings.assignment.condition.sources')}
              options={SOURCES.map((each) => ({ value: each, label: t(`source.${each}`) }))}
              value={source}
              onChange={(event) => {
                setSource(SOURCES.find((each) => each === event.target.value) ?? source);
              }}
            />
            <ChoiceField
              label={t('settings.assignment.condition.languages')}
              options={LOCALES.map((each) => ({ value: each, label: LANGUAGES[each] }))}
              value={language}
              onChange={(event) => {
                setLanguage(LOCALES.find((each) => each === event.target.value) ?? language);
              }}
            />
          </FieldRow>
          <FieldRow>
            <Field
              label={t('field.phone')}
              placeholder="+86 138 0013 8000"
              maxLength={60}
              value={phone}
              onChange={(event) => {
                setPhone(event.target.value);
              }}
            />
            <Field
              label={t('field.email')}
              maxLength={254}
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
              }}
            />
          </FieldRow>
          <FieldRow>
            <ChoiceField
              label={t('settings.assignment.condition.categoryIds')}
              options={[
                { value: '', label: t('settings.assignment.any') },
                ...categories.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={categoryId}
              onChange={(event) => {
                setCategoryId(event.target.value);
              }}
            />
            <MoneyField label={t('settings.assignment.condition.amount')} value={value} onChange={setValue} />
            <Field
              label={t('settings.assignment.condition.utmSources')}
              maxLength={200}
              value={utmSource}
              onChange={(event) => {
                setUtmSource(event.target.value);
              }}
            />
          </FieldRow>
          <div>
            <Button
              busy={run.isPending}
              onClick={() => {
                run.mutate();
              }}
            >
              {t('settings.assignment.ask')}
            </Button>
          </div>
          <ProblemNote error={run.error} />
          <div aria-live="polite">{run.data ? <Verdict verdict={run.data} /> : null}</div>
        </div>
      </Card>
    </section>
  );
}

function Verdict({ verdict: { assignee, rule, steps } }: { verdict: DryRun }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles['verdict']}>
        {assignee && rule
          ? t('settings.assignment.wouldGet', { name: assignee.name, rule: rule.name })
          : t('settings.assignment.wouldBeFree')}
      </p>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step.rule.id} data-outcome={step.outcome}>
            <b>{step.rule.name}</b> {t(`settings.assignment.outcome.${step.outcome}`)}
            {step.failed.length > 0
              ? ` ${step.failed.map((name) => t(`settings.assignment.condition.${name}`)).join(', ')}`
              : ''}
            {step.people
              .filter(({ hindrance }) => hindrance !== null)
              .map(({ id, name, hindrance }) => (
                <small key={id}>
                  {name ?? t('settings.assignment.gone')}:{' '}
                  {hindrance ? t(`settings.assignment.hindrance.${hindrance}`) : ''}
                </small>
              ))}
          </li>
        ))}
      </ol>
    </>
  );
}
