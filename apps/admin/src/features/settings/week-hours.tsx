import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkSpan } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import styles from './team-sheet.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Monday is 1. */
function useWeekdayName(): (weekday: number, style: 'long' | 'short') => string {
  const { i18n } = useTranslation();
  // The fifth of January 2026 was a Monday.
  return (weekday, style) =>
    new Date(Date.UTC(2026, 0, 4 + weekday)).toLocaleDateString(i18n.language, { weekday: style, timeZone: 'UTC' });
}

/** `Mon–Fri 09:00–18:00`: days that are alike and follow each other are named together. */
export function useHoursInWords(): (hours: readonly WorkSpan[]) => string {
  const { t } = useTranslation();
  const name = useWeekdayName();
  return (hours) => {
    const groups: { first: number; last: number; spans: string }[] = [];
    for (const weekday of WEEK) {
      const spans = hours
        .filter((span) => span.weekday === weekday)
        .map(({ from, to }) => `${from}–${to}`)
        .join(', ');
      const before = groups.at(-1);
      if (before?.spans === spans && before.last === weekday - 1) before.last = weekday;
      else groups.push({ first: weekday, last: weekday, spans });
    }
    const worked = groups.filter(({ spans }) => spans !== '');
    if (worked.length === 0) return t('settings.teams.always');
    return worked
      .map(({ first, last, spans }) => {
        const days = first === last ? name(first, 'short') : `${name(first, 'short')}–${name(last, 'short')}`;
        return `${days} ${spans}`;
      })
      .join('; ');
  };
}

interface WeekHoursProps {
  hours: readonly WorkSpan[];
  readOnly: boolean;
  onChange: (hours: WorkSpan[]) => void;
}

/** One line a day, each with as many spans as the day has. */
export function WeekHours({ hours, readOnly, onChange }: WeekHoursProps) {
  const { t } = useTranslation();
  const name = useWeekdayName();
  const change = (span: WorkSpan, part: Partial<WorkSpan>) => {
    onChange(hours.map((each) => (each === span ? { ...each, ...part } : each)));
  };
  return (
    <fieldset className={styles['week']}>
      <legend>{t('settings.teams.hours')}</legend>
      {WEEK.map((weekday) => {
        const day = name(weekday, 'long');
        const spans = hours.filter((span) => span.weekday === weekday);
        return (
          <div key={weekday} className={styles['day']} role="group" aria-label={day}>
            <span className={styles['weekday']}>{day}</span>
            <div className={styles['spans']}>
              {spans.length === 0 ? <span className={styles['free']}>{t('settings.teams.free')}</span> : null}
              {spans.map((span, index) => (
                <span key={index} className={styles['span']}>
                  <input
                    type="time"
                    aria-label={t('settings.teams.from', { day })}
                    readOnly={readOnly}
                    value={span.from}
                    onChange={(event) => {
                      change(span, { from: event.target.value });
                    }}
                  />
                  –
                  <input
                    type="time"
                    aria-label={t('settings.teams.to', { day })}
                    readOnly={readOnly}
                    // The clock of a browser ends at 23:59; the end of the day is its next midnight.
                    value={span.to === '24:00' ? '00:00' : span.to}
                    onChange={(event) => {
                      change(span, { to: event.target.value === '00:00' ? '24:00' : event.target.value });
                    }}
                  />
                  {readOnly ? null : (
                    <button
                      type="button"
                      className={styles['remove']}
                      aria-label={t('settings.teams.removeSpan', { day })}
                      onClick={() => {
                        onChange(hours.filter((each) => each !== span));
                      }}
                    >
                      <X size={15} aria-hidden="true" />
                    </button>
                  )}
                </span>
              ))}
            </div>
            {readOnly ? null : (
              <button
                type="button"
                className={styles['remove']}
                aria-label={t('settings.teams.addSpan', { day })}
                onClick={() => {
                  onChange([...hours, nextSpan(weekday, spans.at(-1))]);
                }}
              >
                <Plus size={15} aria-hidden="true" />
              </button>
            )}
          </div>
        );
      })}
      {readOnly ? null : (
        <Button
          size="small"
          onClick={() => {
            onChange(likeMonday(hours));
          }}
        >
          {t('settings.teams.likeMonday')}
        </Button>
      )}
    </fieldset>
  );
}

/** A whole day first, then the afternoon that is missing. */
function nextSpan(weekday: number, before: WorkSpan | undefined): WorkSpan {
  if (!before) return { weekday, from: '09:00', to: '18:00' };
  const hour = Math.min(22, Number(before.to.slice(0, 2)) + 1);
  const from = `${String(hour).padStart(2, '0')}:00`;
  return { weekday, from, to: hour < 18 ? '18:00' : '24:00' };
}

function likeMonday(hours: readonly WorkSpan[]): WorkSpan[] {
  const monday = hours.filter(({ weekday }) => weekday === 1);
  return [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => monday.map((span) => ({ ...span, weekday }))),
    ...hours.filter(({ weekday }) => weekday > 5),
  ];
}
