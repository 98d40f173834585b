import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

/** Grey lines in the place of what is coming; they show only after 300 ms, so that a fast answer never flickers. */
export function Skeleton({ lines = 3, height = 14 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles['skeleton']} role="status">
      <span className="visually-hidden">{t('face.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['line']} style={{ height, width: `${92 - ((line * 37) % 45)}%` }} />
      ))}
    </div>
  );
}
