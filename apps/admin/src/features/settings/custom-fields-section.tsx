import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CUSTOM_FIELDS_KEY, customFieldsQuery, reorderCustomFields } from '../../api/custom-fields.js';
import type { CustomField } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { useCustomFields } from '../custom-fields/custom-words.js';
import styles from './assignment/assignment.module.css';
import { CustomFieldSheet } from './custom-field-sheet.js';
import { Section } from './section.js';
import settings from './settings.module.css';

export function CustomFieldsSection() {
  const { t } = useTranslation();
  const canWrite = useCan()('settings:write');
  const { data, error, refetch } = useQuery(customFieldsQuery('order'));
  const [open, setOpen] = useState<CustomField | 'new'>();
  return (
    <Section
      title={t('settings.customFields.title')}
      note={t('settings.customFields.note')}
      actions={
        canWrite ? (
          <Button
            look="primary"
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('settings.customFields.add')}
          </Button>
        ) : null
      }
    >
      {data && data.data.length > 0 ? (
        <Fields fields={data.data} canWrite={canWrite} onOpen={setOpen} />
      ) : data ? (
        <Face icon={TextCursorInput} title={t('settings.customFields.none')}>
          {t('settings.customFields.noneText')}
        </Face>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <div className={settings['loading']}>
          <Skeleton lines={4} height={20} />
        </div>
      )}
      {open ? (
        <CustomFieldSheet
          key={open === 'new' ? 'new' : open.id}
          field={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

interface FieldsProps {
  fields: CustomField[];
  canWrite: boolean;
  onOpen: (field: CustomField) => void;
}

function Fields({ fields, canWrite, onOpen }: FieldsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { nameOf, choicesOf } = useCustomFields();
  const move = useMutation({
    mutationFn: reorderCustomFields,
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
