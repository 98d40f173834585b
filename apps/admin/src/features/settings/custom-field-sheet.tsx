import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCustomField, changeCustomField, CUSTOM_FIELDS_KEY } from '../../api/custom-fields.js';
import { isProblem } from '../../api/problem.js';
import type { CustomField, CustomFieldChange, NewCustomField } from '../../api/types.js';
import { LANGUAGES } from '../../app/i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack, TextField } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import settings from './settings.module.css';

const TYPES = ['text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no', 'url'] as const;
const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

interface Values {
  key: string;
  type: CustomField['type'];
  label: Record<(typeof LOCALES)[number], string>;
  required: boolean;
  /** One a line: what orders keep, then its names where they differ. */
  choices: string;
}

export function CustomFieldSheet({ field, onClose }: { field: CustomField | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [values, setValues] = useState<Values>(() => ({
    key: field?.key ?? '',
    type: field?.type ?? 'text',
    label: { en: field?.label.en ?? '', 'zh-CN': field?.label['zh-CN'] ?? '', 'zh-TW': field?.label['zh-TW'] ?? '' },
    required: field?.required ?? false,
    choices: (field?.choices ?? []).map(({ value }) => value).join('\n'),
  }));
  const [tried, setTried] = useState(false);
  const chooses = values.type === 'choice' || values.type === 'choices';
  const choices = choicesFrom(values.choices, field);
  const nameless = LOCALES.every((locale) => values.label[locale].trim() === '');
  const badKey = !/^[a-z][a-z0-9_]{0,39}$/.test(values.key.trim());
  const store = useMutation({
    mutationFn: (change: CustomFieldChange) =>
      field ? changeCustomField(field, change) : addCustomField(change as NewCustomField),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: CUSTOM_FIELDS_KEY });
      toast.done(t('settings.saved'));
      onClose();
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries({ queryKey: CUSTOM_FIELDS_KEY });
    },
  });
  const submit = () => {
    setTried(true);
    if (nameless || badKey || (chooses && choices.length === 0)) return;
    const label = Object.fromEntries(
      LOCALES.map((locale) => [locale, values.label[locale].trim()] as const).filter(([, text]) => text !== ''),
    );
    store.mutate({
      ...(field ? {} : { key: values.key.trim(), type: values.type }),
      label,
      required: values.required,
      ...(chooses ? { choices } : {}),
    });
  };
  return (
    <Dialog
      shape="sheet"
      title={field ? t('settings.customFields.editing', { key: field.key }) : t('settings.customFields.add')}
      pending={store.isPending}
      error={store.error}
      onClose={onClose}
      {...(readOnly
        ? {}
        : { onSubmit: submit, submitLabel: field ? t('action.save') : t('settings.customFields.add') })}
    >
      <FieldStack>
        {LOCALES.map((locale) => (
          <Field
            key={locale}
            label={t('settings.customFields.label', { language: LANGUAGES[locale] })}
            maxLength={80}
            readOnly={readOnly}
            value={values.label[locale]}
            error={tried && nameless && locale === 'en' ? t('settings.customFields.nameless') : undefined}
            onChange={(event) => {
              setValues({ ...values, label: { ...values.label, [locale]: event.target.value } });
            }}
          />
        ))}
        <Field
          label={t('settings.customFields.key')}
          help={t('settings.customFields.keyHelp')}
          required
          maxLength={40}
          readOnly={field !== undefined}
          autoComplete="off"
          value={values.key}
          error={tried && badKey ? t('settings.customFields.keyWrong') : undefined}
          onChange={(event) => {
            setValues({ ...values, key: event.target.value });
          }}
        />
        <ChoiceField
          label={t('settings.customFields.type')}
          disabled={field !== undefined}
          options={TYPES.map((value) => ({ value, label: t(`custom.type.${value}`) }))}
          value={values.type}
          onChange={(event) => {
            setValues({ ...values, type: TYPES.find((type) => type === event.target.value) ?? values.type });
          }}
        />
        {chooses ? (
          <TextField
            label={t('settings.customFields.choices')}
            help={t('settings.customFields.choicesHelp')}
            rows={6}
            readOnly={readOnly}
            value={values.choices}
            error={tried && choices.length === 0 ? t('form.required') : undefined}
            onChange={(event) => {
              setValues({ ...values, choices: event.target.value });
            }}
          />
        ) : null}
        <label className={settings['check']}>
          <input
            type="checkbox"
            disabled={readOnly}
            checked={values.required}
            onChange={(event) => {
              setValues({ ...values, required: event.target.checked });
            }}
          />
          <span>
            <b>{t('settings.customFields.required')}</b> {t('settings.customFields.requiredHelp')}
          </span>
        </label>
        {field && !readOnly ? (
          <div>
            <Button
              danger={!field.archived}
              busy={store.isPending}
              onClick={() => {
                store.mutate({ archived: !field.archived });
              }}
            >
              {field.archived ? t('settings.customFields.restore') : t('settings.customFields.archive')}
            </Button>
            <p>{t('settings.customFields.archiveHelp')}</p>
          </div>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}

/** One a line; names in other languages that the API gave a choice stay with it. */
function choicesFrom(text: string, field: CustomField | undefined): CustomField['choices'] {
  const values = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return values.map((value) => ({ value, label: field?.choices.find((each) => each.value === value)?.label ?? {} }));
}
