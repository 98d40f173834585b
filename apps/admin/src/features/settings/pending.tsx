import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './settings.module.css';

/** In place of what was asked for and isn't there yet: room for it, or what went wrong. */
export function Pending({ error, refetch, lines = 4 }: { error: unknown; refetch: () => unknown; lines?: number }) {
  if (error) return <ErrorFace error={error} retry={() => void refetch()} />;
  return (
    <div className={styles['loading']}>
      <Skeleton lines={lines} height={20} />
    </div>
  );
}
