import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import styles from './team-sheet.module.css';

interface HolidaysProps {
  holidays: readonly Holiday[];
  readOnly: boolean;
  error: string | undefined;
  onChange: (holidays: Holiday[]) => void;
}

/** Days without work, each with its name. */
export function Holidays({ holidays, readOnly, error, onChange }: HolidaysProps) {
  const { t } = useTranslation();
  const change = (holiday: Holiday, part: Partial<Holiday>) => {
    onChange(holidays.map((each) => (each === holiday ? { ...each, ...part } : each)));
  };
  return (
    <fieldset className={styles['week']}>
      <legend>{t('settings.teams.holidays')}</legend>
      {holidays.map((holiday, index) => (
        <div key={index} className={styles['holiday']}>
          <input
            type="date"
            aria-label={t('settings.teams.holidayDay', { number: index + 1 })}
            readOnly={readOnly}
            value={holiday.date}
            onChange={(event) => {
              change(holiday, { date: event.target.value });
            }}
          />
          <input
            aria-label={t('settings.teams.holidayName', { number: index + 1 })}
            placeholder={t('settings.teams.name')}
            maxLength={100}
            readOnly={readOnly}
            value={holiday.name}
            onChange={(event) => {
              change(holiday, { name: event.target.value });
            }}
          />
          {readOnly ? null : (
            <button
              type="button"
              className={styles['remove']}
              aria-label={t('settings.teams.removeHoliday', { number: index + 1 })}
              onClick={() => {
                onChange(holidays.filter((each) => each !== holiday));
              }}
            >
              <X size={15} aria-hidden="true" />
            </button>
          )}
        </div>
      ))}
      {error ? <p className={styles['error']}>{error}</p> : null}
      {readOnly ? null : (
        <Button
          size="small"
          icon={<Plus size={15} aria-hidden="true" />}
          onClick={() => {
            onChange([...holidays, { date: '', name: '' }]);
          }}
        >
          {t('settings.teams.addHoliday')}
        </Button>
      )}
    </fieldset>
  );
}
