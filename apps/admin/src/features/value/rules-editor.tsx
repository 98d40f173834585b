import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import type { ValueRules, ValueSettings } from '../../api/types.js';
import { previewValueRules, saveValueRules, valueSettingsQuery } from '../../api/value.js';
import { parseAmount, toDecimal } from '../../lib/money.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import { STAGES, VALUE_GROUPS } from '../members/members-search.js';
import { RfmFields } from './rfm-fields.js';
import { RuleList } from './rule-list.js';
import { draftOf, type Measure, type RulesDraft, rulesOf, wholeNumber } from './rules-draft.js';
import { RulesPreview } from './rules-preview.js';
import styles from './rules.module.css';

/** The rules as a form. What would come of them is looked at first; only what was looked at can be saved. */
export function RulesEditor({ settings, currency }: { settings: ValueSettings; currency: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const writable = useCan()('settings:write');
  const shown = (measure: Measure, value: number) =>
    measure === 'monetary' ? toDecimal({ amount: value, currency }) : String(value);
  const read = (measure: Measure, text: string) =>
    measure === 'monetary' ? parseAmount(text, currency) : wholeNumber(text);
  const [draft, setDraft] = useState(() => draftOf(settings.rules, shown));
  const [tried, setTried] = useState(false);
  const rules = rulesOf(draft, read);
  const preview = useMutation({ mutationFn: previewValueRules });
  const save = useMutation({
    mutationFn: (wanted: ValueRules) => saveValueRules(settings.version, wanted),
    onSuccess: (saved) => {
      client.setQueryData(valueSettingsQuery.queryKey, saved);
      toast.done(t('lifecycle.saved'));
    },
  });
  const edit = (change: Partial<RulesDraft>) => {
    setDraft({ ...draft, ...change });
    preview.reset();
    save.reset();
  };
  const error = save.error ?? preview.error;
  return (
    <form
      className={styles['editor']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (rules) preview.mutate(rules);
      }}
    >
      <fieldset disabled={!writable} className={styles['lists']}>
        <RuleList
          what="stage"
          choices={STAGES}
          rules={draft.stages}
          {...{ currency, tried }}
          onChange={(stages) => {
            edit({ stages });
          }}
        />
        <RuleList
          what="group"
          choices={VALUE_GROUPS}
          rules={draft.groups}
          {...{ currency, tried }}
          onChange={(groups) => {
            edit({ groups });
          }}
        />
        <RfmFields draft={draft} {...{ read, currency }} onChange={edit} />
      </fieldset>
      {writable ? (
        <>
          {tried && !rules ? <p role="alert">{t('lifecycle.wrongValue')}</p> : null}
          {preview.data ? <RulesPreview preview={preview.data} /> : null}
          {error ? <ProblemNote error={error} /> : null}
          <div className={styles['foot']}>
            <Button
              look="text"
              onClick={() => {
                edit(draftOf(settings.defaults, shown));
              }}
            >
              {t('lifecycle.defaults')}
            </Button>
            {isProblem(save.error, 412) ? (
              <Button onClick={() => void client.invalidateQueries({ queryKey: valueSettingsQuery.queryKey })}>
                {t('conflict.takeTheirs')}
              </Button>
            ) : null}
            <Button type="submit" look={preview.data ? 'plain' : 'primary'} busy={preview.isPending}>
              {t('lifecycle.preview')}
            </Button>
            {preview.data && rules ? (
              <Button
                look="primary"
                busy={save.isPending}
                onClick={() => {
                  save.mutate(rules);
                }}
              >
                {t('lifecycle.save')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </form>
  );
}
