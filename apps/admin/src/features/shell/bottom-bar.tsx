import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ListTodo, Menu as MenuIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '../../api/orders.js';
import { useCan } from '../auth/session.js';
import styles from './bottom-bar.module.css';
import { useWrittenCount } from './use-written-count.js';
import { BOX_ICONS, NavigationLinks } from './navigation.js';

const FIRST = ['new', 'processed', 'won'] as const;

/** The navigation of small screens: the boxes used most under the thumb, the rest in a sheet. */
export function BottomBar() {
  const { t } = useTranslation();
  const can = useCan();
  const sheet = useRef<HTMLDialogElement>(null);
  const allowed = can('orders:read');
  const { data: counts } = useQuery({ ...countsQuery, enabled: allowed });
  const written = useWrittenCount();

  useEffect(() => {
    const element = sheet.current;
    // A click on the backdrop falls on the dialog itself.
    const onClick = (event: MouseEvent) => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, []);

  return (
    <>
      <nav className={styles['bar']} aria-label={t('shell.quick')}>
        {(allowed ? FIRST : []).map((box) => {
          const Icon = BOX_ICONS[box];
          return (
            <Link key={box} to="/orders" search={{ box }} activeOptions={{ includeSearch: true }}>
              <span className={styles['icon']}>
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                {box === 'new' && counts?.new.count ? <b aria-hidden="true">{written(counts.new)}</b> : null}
              </span>
              {t(`box.${box}`)}
            </Link>
          );
        })}
        {can('tasks:read') ? (
          <Link to="/tasks">
            <span className={styles['icon']}>
              <ListTodo size={20} strokeWidth={1.75} aria-hidden="true" />
            </span>
            {t('tasks.title')}
          </Link>
        ) : null}
        <button type="button" aria-haspopup="dialog" onClick={() => sheet.current?.showModal()}>
          <span className={styles['icon']}>
            <MenuIcon size={20} strokeWidth={1.75} aria-hidden="true" />
          </span>
          {t('shell.menu')}
        </button>
      </nav>
      <dialog ref={sheet} className={styles['sheet']} aria-label={t('shell.menu')}>
        <nav aria-label={t('shell.navigation')}>
          <NavigationLinks onNavigate={() => sheet.current?.close()} />
        </nav>
      </dialog>
    </>
  );
}
