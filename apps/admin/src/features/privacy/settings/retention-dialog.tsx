import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRetention, retentionPreviewQuery, retentionQuery } from '../../../api/privacy.js';
import { isProblem } from '../../../api/problem.js';
import type { RetentionRule } from '../../../api/types.js';
import { usePaused } from '../../../lib/use-paused.js';
import { shortDay } from '../../../lib/time.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorFace } from '../../../ui/face.js';
import { Field, FieldStack } from '../../../ui/field.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { toast } from '../../../ui/toast.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import shared from '../privacy.module.css';
import styles from './retention.module.css';
import { LEGAL_PERIOD } from './retention-section.js';

/** For how long, and what would go by that: both are looked at before anything is decided. */
export function RetentionDialog({ rule, onClose }: { rule: RetentionRule; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const client = useQueryClient();
  const { name, unit, least, most, version } = rule;
  const keeps = name === LEGAL_PERIOD;
  const [typed, setTyped] = useState(String(rule.after));
  const [active, setActive] = useState(rule.active);
  const after = lengthOf(typed, least, most);
  const paused = lengthOf(usePaused(typed), least, most);
  const save = useMutation({
    mutationFn: (length: number) => changeRetention(name, version, { after: length, ...(keeps ? {} : { active }) }),
    onSuccess: () => {
      toast.done(t('settings.saved'));
      onClose();
    },
    onError: (error) => {
      // Somebody decided in between: what they decided is shown, to be changed or left.
      if (isProblem(error, 412)) toast.failed(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  });
  return (
    <Dialog
      title={words(`retention.rule.${name}.title`, name)}
      submitLabel={t('retention.save')}
      danger={active && !keeps}
      pending={save.isPending}
      error={save.error}
      disabled={after === undefined}
      onClose={onClose}
      onSubmit={() => {
        if (after !== undefined) save.mutate(after);
      }}
    >
      <FieldStack>
        <p className={shared['quiet']}>{words(`retention.rule.${name}.text`, '')}</p>
        <Field
          label={t(`retention.length.${unit}`)}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={typed}
          error={after === undefined ? t('retention.range', { least, most }) : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        {keeps ? null : (
          <label className={shared['check']}>
            <input
              type="checkbox"
              checked={active}
              onChange={({ target }) => {
                setActive(target.checked);
              }}
            />
            {t('retention.active')}
          </label>
        )}
        {keeps || paused === undefined ? null : <Preview name={name} after={paused} />}
        {active && !keeps ? <p className={shared['quiet']}>{t('retention.grace')}</p> : null}
      </FieldStack>
    </Dialog>
  );
}

function Preview({ name, after }: { name: string; after: number }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...retentionPreviewQuery(name, after),
    placeholderData: (before) => before,
  });
  if (error && !data) return <ErrorFace error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const { total, sample } = data;
  const shown = `${total.count.toLocaleString(i18n.language)}${total.capped ? '+' : ''}`;
  return (
    <section className={styles['preview']} aria-busy={isPlaceholderData} aria-live="polite">
      <p>{t('retention.wouldGo', { count: total.count, shown })}</p>
      {sample.length > 0 ? (
        <ul aria-label={t('retention.oldest')}>
          {sample.map(({ label, at }) => (
            <li key={`${label} ${at}`}>
              <span>{label}</span> <time dateTime={at}>{shortDay(new Date(at), i18n.language)}</time>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function lengthOf(typed: string, least: number, most: number): number | undefined {
  const length = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined;
  return length !== undefined && length >= least && length <= most ? length : undefined;
}
