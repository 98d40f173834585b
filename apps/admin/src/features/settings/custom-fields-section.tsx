import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CUSTOM_FIELDS_KEY,
  customFieldsQuery,
  type CustomSubject,
  reorderCustomFields,
} from '../../api/custom-fields.js';
import type { CustomField } from '../../api/types.js';
import { AddButton } from '../../ui/add-button.js';
import { Face } from '../../ui/face.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import styles from './assignment/assignment.module.css';
import { CustomFieldSheet } from './custom-field-sheet.js';
import { Pending } from './pending.js';
import { Section } from './section.js';
import settings from './settings.module.css';

export function CustomFieldsSection() {
  const { t } = useTranslation();
  const canWrite = useCan()('settings:write');
  const navigate = useNavigate();
  const { subject = 'order' } = useSearch({ from: '/signed-in/settings/custom-fields' });
  const { data, error, refetch } = useQuery(customFieldsQuery(subject));
  const [open, setOpen] = useState<CustomField | 'new'>();
  return (
    <Section
      title={t('settings.customFields.title')}
      note={t('settings.customFields.note')}
      actions={
        canWrite ? (
          <AddButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('settings.customFields.add')}
          </AddButton>
        ) : null
      }
    >
      <div className={settings['tabs']} role="group" aria-label={t('settings.customFields.subject')}>
        {SUBJECTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === subject}
            onClick={() =>
              void navigate({ to: '/settings/custom-fields', search: each === 'order' ? {} : { subject: each } })
            }
          >
            {t(`settings.customFields.of.${each}`)}
          </button>
        ))}
      </div>
      {data && data.data.length > 0 ? (
        <Fields subject={subject} fields={data.data} canWrite={canWrite} onOpen={setOpen} />
      ) : data ? (
        <Face icon={TextCursorInput} title={t('settings.customFields.none')}>
          {t('settings.customFields.noneText')}
        </Face>
      ) : (
        <Pending error={error} refetch={refetch} />
      )}
      {open ? (
        <CustomFieldSheet
          key={open === 'new' ? 'new' : open.id}
          subject={subject}
          field={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

const SUBJECTS = ['order', 'member'] as const satisfies readonly CustomSubject[];

interface FieldsProps {
  subject: CustomSubject;
  fields: CustomField[];
  canWrite: boolean;
  onOpen: (field: CustomField) => void;
}

function Fields({ subject, fields, canWrite, onOpen }: FieldsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { nameOf, choicesOf } = useCustomFields(subject);
  const move = useMutation({
    mutationFn: (ids: string[]) => reorderCustomFields(subject, ids),
    onError: toast.failed,
    onSettled: () => client.invalidateQueries({ queryKey: CUSTOM_FIELDS_KEY }),
  });
  const swapped = (at: number, step: 1 | -1): string[] => {
    const ids = fields.map(({ id }) => id);
    const [moved = ''] = ids.splice(at, 1);
    ids.splice(at + step, 0, moved);
    return ids;
  };
  return (
    <ol className={styles['rules']}>
      {fields.map((field, at) => (
        <li key={field.id} className={styles['rule']} data-off={field.archived}>
          <span className={styles['place']}>{at + 1}</span>
          <div className={styles['words']}>
            <TextButton
              onClick={() => {
                onOpen(field);
              }}
            >
              {nameOf(field)}
            </TextButton>
            <p>
              {[
                t(`custom.type.${field.type}`),
                field.key,
                ...(field.required ? [t('settings.customFields.required')] : []),
                ...(field.archived ? [t('settings.customFields.archived')] : []),
              ].join(' · ')}
            </p>
            {field.choices.length > 0 ? (
              <p>
                {choicesOf(field)
                  .map(({ label }) => label)
                  .join(t('custom.comma'))}
              </p>
            ) : null}
          </div>
          {canWrite ? (
            <div className={styles['tools']}>
              {([-1, 1] as const).map((step) => (
                <button
                  key={step}
                  type="button"
                  className={styles['icon']}
                  aria-label={t(`settings.customFields.${step < 0 ? 'up' : 'down'}`, { name: nameOf(field) })}
                  disabled={move.isPending || fields[at + step] === undefined}
                  onClick={() => {
                    move.mutate(swapped(at, step));
                  }}
                >
                  {step < 0 ? <ArrowUp size={16} aria-hidden="true" /> : <ArrowDown size={16} aria-hidden="true" />}
                </button>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
