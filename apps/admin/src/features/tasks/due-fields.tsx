import { useTranslation } from 'react-i18next';
import { Field, FieldRow } from '../../ui/field.js';
import { daysFrom, inputDay, type TypedDue } from './task-days.js';
import styles from './tasks.module.css';

const SHORTCUTS = [
  { key: 'today', days: 0 },
  { key: 'tomorrow', days: 1 },
  { key: 'inThreeDays', days: 3 },
  { key: 'inAWeek', days: 7 },
] as const;

interface DueFieldsProps {
  value: TypedDue;
  error?: string | undefined;
  onChange: (value: TypedDue) => void;
}

/** Day and, where it matters, time; the days that are meant most by one click. */
export function DueFields({ value, error, onChange }: DueFieldsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <FieldRow>
        <Field
          label={t('tasks.day')}
          type="date"
          min="2000-01-01"
          max="2200-12-31"
          required
          error={error}
          value={value.day}
          onChange={(event) => {
            onChange({ ...value, day: event.target.value });
          }}
        />
        <Field
          label={t('tasks.time')}
          type="time"
          value={value.time}
          onChange={(event) => {
            onChange({ ...value, time: event.target.value });
          }}
        />
      </FieldRow>
      <div className={styles['shortcuts']} role="group" aria-label={t('tasks.day')}>
        {SHORTCUTS.map(({ key, days }) => {
          const day = inputDay(daysFrom(new Date(), days));
          return (
            <button
              key={key}
              type="button"
              aria-pressed={value.day === day}
              onClick={() => {
                onChange({ ...value, day });
              }}
            >
              {t(`tasks.${key}`)}
            </button>
          );
        })}
      </div>
    </div>
  );
}
