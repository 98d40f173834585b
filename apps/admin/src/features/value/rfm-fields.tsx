import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/field.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Card } from '../../ui/page.js';
import { breaksOf, type Measure, MEASURES, type RulesDraft } from './rules-draft.js';
import styles from './rules.module.css';

const WINDOWS = [0, 30, 90, 180, 365] as const;

interface RfmFieldsProps {
  draft: RulesDraft;
  currency: string;
  read: (measure: Measure, text: string) => number | undefined;
  onChange: (change: Partial<RulesDraft>) => void;
}

/** How many scores there are, which orders count, and where the scores part. */
export function RfmFields({ draft, currency, read, onChange }: RfmFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const count = draft.bins - 1;
  const units = { recency: t('lifecycle.recencyUnit'), frequency: t('lifecycle.frequencyUnit'), monetary: currency };
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {t('lifecycle.scoring')}
      </h2>
      <Card>
        <div className={styles['rfm']}>
          <span className={styles['pick']}>
            <span>{t('lifecycle.bins')}</span>
            <NativeSelect
              label={t('lifecycle.bins')}
              value={String(draft.bins)}
              options={Array.from({ length: 9 }, (_, at) => ({ value: String(at + 2), label: String(at + 2) }))}
              onChange={(bins) => {
                onChange({ bins: Number(bins) });
              }}
            />
          </span>
          <span className={styles['pick']}>
            <span>{t('lifecycle.windowLabel')}</span>
            <NativeSelect
              label={t('lifecycle.windowLabel')}
              value={String(draft.window)}
              options={WINDOWS.map((days) => ({
                value: String(days),
                label: days === 0 ? t('lifecycle.window0') : t('lifecycle.windowDays', { days }),
              }))}
              onChange={(chosen) => {
                onChange({ window: WINDOWS.find((days) => String(days) === chosen) ?? 0 });
              }}
            />
          </span>
          <p className={styles['word']}>{t('lifecycle.breaksNote', { count })}</p>
          <div className={styles['breaks']}>
            {MEASURES.map((measure) => {
              const text = draft.breaks[measure];
              const wrong = breaksOf(text, draft.bins, (each) => read(measure, each)) === undefined;
              return (
                <Field
                  key={measure}
                  label={`${t('lifecycle.breaksOf', { of: t(`lifecycle.${measure}`) })} (${units[measure]})`}
                  error={wrong ? t('lifecycle.wrongBreaks', { count }) : undefined}
                  autoComplete="off"
                  maxLength={200}
                  value={text}
                  onChange={({ target }) => {
                    onChange({ breaks: { ...draft.breaks, [measure]: target.value } });
                  }}
                />
              );
            })}
          </div>
        </div>
      </Card>
    </section>
  );
}
