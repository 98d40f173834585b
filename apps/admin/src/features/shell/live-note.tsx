import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../api/live.js';
import styles from './top-bar.module.css';

/** Says quietly that what is shown may be old; the region stands there always, so that screen readers hear it. */
export function LiveNote() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <div className={styles['live']} role="status" title={state === 'lost' ? t('shell.lostHint') : undefined}>
      {state === 'lost' ? (
        <>
          <span aria-hidden="true" />
          <em>{t('shell.lost')}</em>
        </>
      ) : null}
    </div>
  );
}
