import type { ComponentProps } from 'react';
import styles from './text-button.module.css';

/** A button that reads like a link, for side matters inside text. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  return <button type="button" className={styles['button']} {...props} />;
}
