import { keyCaps } from './shortcuts.js';
import styles from './keys.module.css';

export function Keys({ stroke }: { stroke: string }) {
  return (
    <span className={styles['keys']}>
      {keyCaps(stroke).map((cap, nth) => (
        <kbd key={nth}>{cap}</kbd>
      ))}
    </span>
  );
}
