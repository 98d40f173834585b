import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionsQuery } from '../../api/presence.js';
import { useCan } from '../auth/session.js';
import styles from './mention-bell.module.css';

/** Fetched when somebody looks. */
const MentionList = lazy(async () => ({ default: (await import('./mention-list.js')).MentionList }));

/** Notes that name one: how many are unread, and under it which. */
export function MentionBell() {
  const { t } = useTranslation();
  const may = useCan()('orders:read');
  const { data } = useQuery({ ...mentionsQuery, enabled: may });
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  if (!may) return null;
  const label = unread > 0 ? t('answers.bell.unread', { count: unread }) : t('answers.bell.title');
  return (
    <>
      <button
        type="button"
        className={styles['bell']}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        <Bell size={18} strokeWidth={1.75} aria-hidden="true" />
        {unread > 0 ? <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span> : null}
      </button>
      <div
        ref={popup}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('answers.bell.title')}
        className={styles['popup']}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
        }}
      >
        {open ? (
          <Suspense fallback={null}>
            <MentionList close={() => popup.current?.hidePopover()} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
