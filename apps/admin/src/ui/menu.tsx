import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from '../lib/cx.js';
import styles from './menu.module.css';

export interface MenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  /** Present where the item is one of a choice. */
  checked?: boolean;
  onSelect: () => void;
}
export interface MenuGroup {
  key: string;
  label?: string;
  className?: string | undefined;
  items: MenuItem[];
}

interface MenuProps {
  label: string;
  /** What stands on the button. */
  children: ReactNode;
  groups: MenuGroup[];
  head?: ReactNode;
  className?: string | undefined;
  /** The button shows its name on hover, where it is a mere icon. */
  hint?: boolean;
  /** False where other keys than Tab lead to it. */
  tabStop?: boolean;
}

/** A button with a menu under it (WAI-ARIA menu button): arrows, Home, End, first letters of the browser's own popover. */
export function Menu({ label, children, groups, head, className, hint = false, tabStop = true }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);

  function onToggle(open: boolean): void {
    button.current?.setAttribute('aria-expanded', String(open));
    if (!open || !button.current || !popup.current) return;
    place(popup.current, button.current);
    items(popup.current)[0]?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const all = popup.current ? items(popup.current) : [];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to % all.length]?.focus();
    } else if (event.key === 'Tab') {
      popup.current?.hidePopover();
    }
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={tabStop ? 0 : -1}
        className={cx(styles['button'], className)}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={label}
        title={hint ? label : undefined}
        popoverTarget={id}
      >
        {children}
      </button>
      <div
        ref={popup}
        id={id}
        popover="auto"
        className={styles['popup']}
        onToggle={(event) => {
          onToggle(event.newState === 'open');
        }}
        onKeyDown={onKeyDown}
      >
        {head ? <div className={styles['head']}>{head}</div> : null}
        <div role="menu" aria-label={label}>
          {groups.map((group) => (
            <Group key={group.key} group={group} close={() => popup.current?.hidePopover()} />
          ))}
        </div>
      </div>
    </>
  );
}

function Group({ group, close }: { group: MenuGroup; close: () => void }) {
  return (
    <div role="group" aria-label={group.label} className={cx(styles['group'], group.className)}>
      {group.label ? (
        <div className={styles['label']} aria-hidden="true">
          {group.label}
        </div>
      ) : null}
      {group.items.map(({ key, label, icon, danger, checked, onSelect }) => (
        <button
          key={key}
          type="button"
          role={checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={checked}
          tabIndex={-1}
          className={cx(styles['item'], danger && styles['danger'])}
          onClick={() => {
            close();
            onSelect();
          }}
        >
          <span className={styles['icon']}>{checked ? <Check size={16} aria-hidden="true" /> : icon}</span>
          {label}
        </button>
      ))}
    </div>
  );
}

function items(popup: HTMLElement): HTMLElement[] {
  return [...popup.querySelectorAll<HTMLElement>('[role^=menuitem]')].filter((item) => item.checkVisibility());
}

/** Under the button, or above where there is no room; never past the window's edge. */
function place(popup: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = anchor.bottom + 6 + height < innerHeight;
  const left = anchor.left + width < innerWidth - 8 ? anchor.left : anchor.right - width;
  popup.style.top = `${Math.max(8, below ? anchor.bottom + 6 : anchor.top - 6 - height)}px`;
  popup.style.left = `${Math.max(8, left)}px`;
}
