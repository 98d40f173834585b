import { useTranslation } from 'react-i18next';
import type { ValueSettings } from '../../api/types.js';
import { isGrouping } from './use-value-settings.js';
import styles from './value.module.css';

/** How far a pass over all members is, while there is one. */
export function GroupingNote({ settings }: { settings: ValueSettings }) {
  const { t, i18n } = useTranslation();
  const { pass } = settings;
  if (!isGrouping(settings)) return null;
  const figure = (value: number) => value.toLocaleString(i18n.language);
  const begun = pass.current && pass.startedAt !== null;
  return (
    <div role="status" className={styles['pass']}>
      <span>
        {begun
          ? t('lifecycle.grouping', { done: figure(pass.done), total: figure(pass.total) })
          : t('lifecycle.groupingSoon')}
      </span>
      {begun && pass.total > 0 ? (
        <progress value={pass.done} max={pass.total} aria-label={t('lifecycle.title')} />
      ) : null}
    </div>
  );
}
