import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './button.module.css';

interface Looks {
  look?: 'plain' | 'primary' | 'text';
  danger?: boolean;
  size?: 'small' | 'medium' | 'large';
  /** As wide as its place. */
  block?: boolean;
  icon?: ReactNode;
  /** What it started is under way: a further press does nothing, and after 300 ms it shows that it works. */
  busy?: boolean | undefined;
}

type Props = Looks & Omit<ComponentProps<'button'>, 'className'>;

export function Button({
  look = 'plain',
  danger = false,
  size = 'medium',
  block = false,
  icon,
  busy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: Props) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Not `disabled`: that would take the focus away from who works by keyboard.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={cx(
        styles['button'],
        styles[look],
        styles[size],
        danger && styles['danger'],
        block && styles['block'],
        children === undefined && styles['bare'],
        busy && styles['busy'],
      )}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {icon}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}
