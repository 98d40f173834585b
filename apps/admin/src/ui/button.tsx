import { createLink } from '@tanstack/react-router';
import { type ComponentProps, type MouseEvent, type ReactNode, useRef } from 'react';
import { cx } from '../lib/cx.js';
import styles from './button.module.css';

interface Looks {
  look?: 'plain' | 'primary' | 'text' | undefined;
  danger?: boolean | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** As wide as its place. */
  block?: boolean | undefined;
  icon?: ReactNode;
  /** What it started is under way: a further press does nothing, and after 300 ms it shows that it works. */
  busy?: boolean | undefined;
}

/** Until what a press started is known to be under way, in milliseconds: nobody presses the same twice as fast and means both. */
const UNHEARD = 40;

type Props = Looks & Omit<ComponentProps<'button'>, 'className'>;
type LinkProps = Omit<Looks, 'busy'> & Omit<ComponentProps<'a'>, 'className'>;

export function Button({
  look,
  danger,
  size,
  block,
  icon,
  busy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: Props) {
  const pressed = useRef({ at: -UNHEARD, words: children });
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const { at, words } = pressed.current;
    // What has come to say something else is another button, but not for the second half of a double-click.
    const again = words === children ? event.timeStamp - at < UNHEARD : event.detail > 1;
    // Not `disabled`: that would take the focus away from who works by keyboard.
    if (busy || again) {
      event.preventDefault();
      return;
    }
    pressed.current = { at: event.timeStamp, words: children };
    onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={cx(classOf({ look, danger, size, block }, children), busy && styles['busy'])}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {icon}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}

/** Leads somewhere, or to a file, and looks like a button. */
export function ButtonLink({ look, danger, size, block, icon, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={classOf({ look, danger, size, block }, children)}>
      {icon}
      {children === undefined ? null : <span>{children}</span>}
    </a>
  );
}

/** The same, to a place of the admin. */
export const RouteButton = createLink(ButtonLink);

function classOf({ look = 'plain', danger = false, size = 'medium', block = false }: Looks, words: ReactNode): string {
  return cx(
    styles['button'],
    styles[look],
    styles[size],
    danger && styles['danger'],
    block && styles['block'],
    words === undefined && styles['bare'],
  );
}
