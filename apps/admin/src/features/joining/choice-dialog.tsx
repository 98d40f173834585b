import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceQuery, setChoice } from '../../api/joining.js';
import type { MailFrequency, Member, MemberChoice, MemberSettings } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import styles from './touch.module.css';
import { useTopics } from './use-topics.js';

const FREQUENCIES = ['all', 'weekly', 'monthly'] as const satisfies MailFrequency[];

export function ChoiceDialog({
  member,
  choice,
  settings,
  onClose,
}: {
  member: Member;
  choice: MemberChoice;
  settings: MemberSettings;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { nameOf } = useTopics(settings);
  const [topics, setTopics] = useState(choice.topics);
  const [frequency, setFrequency] = useState(choice.frequency);
  const save = useMutation({
    mutationFn: () => setChoice(member.id, { topics, frequency }),
    onSuccess: (saved) => {
      client.setQueryData(choiceQuery(member.id).queryKey, saved);
      toast.done(t('member.saved'));
      onClose();
    },
  });
  const offered = [...new Set([...settings.topics.map(({ key }) => key), ...choice.topics])];
  return (
    <Dialog
      title={t('joining.touch.changeTitle')}
      submitLabel={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        save.mutate();
      }}
    >
      <FieldStack>
        {offered.length === 0 ? (
          <p className={styles['quiet']}>{t('joining.touch.noTopics')}</p>
        ) : (
          <fieldset className={styles['choices']}>
            <legend>{t('joining.touch.topics')}</legend>
            {offered.map((key) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={topics.includes(key)}
                  onChange={({ target }) => {
                    setTopics(target.checked ? [...topics, key] : topics.filter((each) => each !== key));
                  }}
                />
                {nameOf(key)}
              </label>
            ))}
            <p className={styles['quiet']}>{t('joining.touch.topicsHelp')}</p>
          </fieldset>
        )}
        <ChoiceField
          label={t('joining.touch.frequency')}
          options={FREQUENCIES.map((value) => ({ value, label: t(`joining.frequency.${value}`) }))}
          value={frequency}
          onChange={({ target }) => {
            setFrequency(FREQUENCIES.find((each) => each === target.value) ?? frequency);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
