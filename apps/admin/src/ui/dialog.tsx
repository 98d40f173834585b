import { X } from 'lucide-react';
import { type ReactNode, type RefObject, type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cx } from '../lib/cx.js';
import { Button } from './button.js';
import styles from './dialog.module.css';
import { ProblemNote } from './problem-note.js';

const FIELD = 'input:not([type="hidden"], :disabled), textarea:not(:disabled), select:not(:disabled)';
/** What people type into; a tick is made again in no time. */
const TYPED = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"])';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Called by Escape, the cross and Cancel; the caller then no longer renders the dialog. */
  onClose: () => void;
  /** Absent where there is nothing to send: the dialog then has only its cross. */
  onSubmit?: () => void;
  submitLabel?: string;
  danger?: boolean;
  pending?: boolean;
  error?: unknown;
  /** `sheet`: at the right edge over the full height, for forms. */
  shape?: 'dialog' | 'sheet' | 'wide';
  disabled?: boolean;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back when it goes. Rendered = open. */
export function Dialog(props: DialogProps) {
  const { title, children, onClose, onSubmit, submitLabel, danger, pending, error, shape = 'dialog', disabled } = props;
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useBareScrolling(body);
  const typed = useRef(false);
  const [warned, setWarned] = useState(false);

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) {
      element.showModal();
      // The browser would begin at the cross; one comes to fill something in.
      element.querySelector<HTMLElement>(FIELD)?.focus();
    }
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    // A dialog may stand in another one, which this does not send.
    event.stopPropagation();
    if (!pending) onSubmit?.();
  }

  // In the page's own body: a form that stands in another one is sent by the browser, past all handlers.
  return createPortal(
    <dialog
      ref={dialog}
      className={cx(styles['dialog'], styles[shape])}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        // The key lies near others: what was typed goes at the second press only.
        if (onSubmit && typed.current && !warned) setWarned(true);
        else onClose();
      }}
      // The browser asks once, and then closes by itself.
      onClose={onClose}
    >
      <form
        className={styles['form']}
        onSubmit={submit}
        onInput={({ target }) => {
          if (target instanceof Element && target.matches(TYPED)) typed.current = true;
          setWarned(false);
        }}
        noValidate
      >
        <header className={styles['head']}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={styles['close']} aria-label={t('action.close')} onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </button>
        </header>
        <div ref={body} className={styles['body']} tabIndex={scrolls ? 0 : undefined}>
          <ProblemNote error={error} />
          {children}
        </div>
        {onSubmit ? (
          <footer className={styles['foot']}>
            <span role="status" className={styles['warning']}>
              {warned ? t('form.escapeAgain') : ''}
            </span>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button look="primary" type="submit" danger={danger ?? false} disabled={disabled ?? false} busy={pending}>
              {submitLabel}
            </Button>
          </footer>
        ) : null}
      </form>
    </dialog>,
    document.body,
  );
}

const FOCUSABLE = 'a[href], button, input, textarea, select, [tabindex]';

/** Whether it is longer than its place and holds nothing that the keys could walk to: it must then take the focus itself. */
function useBareScrolling(body: RefObject<HTMLElement | null>): boolean {
  const [bare, setBare] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return undefined;
    const look = new ResizeObserver(() => {
      setBare(element.scrollHeight > element.clientHeight && element.querySelector(FOCUSABLE) === null);
    });
    look.observe(element);
    return () => {
      look.disconnect();
    };
  }, [body]);
  return bare;
}
