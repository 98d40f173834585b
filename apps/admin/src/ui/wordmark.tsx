import styles from './wordmark.module.css';

/** The mark: a circle that someone comes back into. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className={styles['mark']} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" className={styles['ground']} />
      <path d="M22.4 20.4a7.8 7.8 0 1 1 0-8.8" className={styles['ring']} />
      <circle cx="23.6" cy="16" r="2.6" className={styles['dot']} />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={styles['wordmark']}>
      <Mark />
      <span>Regulars</span>
    </span>
  );
}
