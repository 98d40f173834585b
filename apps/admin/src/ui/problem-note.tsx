import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import styles from './problem-note.module.css';

/** What went wrong with the last act, beside the button that did it; the person's text stays where it was. */
export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles['slot']}>
      {error ? <Words error={error} t={t} /> : null}
    </div>
  );
}

function Words({ error, t }: { error: unknown; t: ReturnType<typeof useTranslation>['t'] }) {
  const { status, detail, requestId, errors } = asProblem(error);
  const other = errors.filter(({ message }) => message !== detail);
  return (
    <div className={styles['note']}>
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        {status === 0 ? t('face.offlineText') : detail}
        {other.map(({ pointer, message }) => (
          <div key={pointer}>{message}</div>
        ))}
        {requestId ? <div className={styles['request']}>{t('face.request', { id: requestId })}</div> : null}
      </div>
    </div>
  );
}
