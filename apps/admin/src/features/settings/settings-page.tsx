import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ForbiddenFace } from '../../ui/face.js';
import { Page } from '../../ui/page.js';
import { useCan } from '../auth/session.js';
import { SECTIONS } from './sections.js';
import styles from './settings.module.css';

/** The sections beside the one that is open; above it on a small screen. */
export function SettingsPage() {
  const can = useCan();
  return SECTIONS.some(({ permission }) => can(permission)) ? <Settings /> : <ForbiddenFace heading="h1" />;
}

function Settings() {
  const { t } = useTranslation();
  const can = useCan();
  const open = useLocation({ select: ({ pathname }) => SECTIONS.find(({ to }) => pathname.startsWith(to)) });
  const list = useRef<HTMLUListElement>(null);
  // On a phone they are a strip that is longer than the screen.
  useEffect(() => {
    const link = list.current?.querySelector('[aria-current="page"]');
    link?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [open]);
  return (
    <Page title={t('settings.title')}>
      <div className={styles['frame']}>
        <nav aria-label={t('settings.sections')}>
          <ul ref={list} className={styles['sections']}>
            {SECTIONS.filter(({ permission }) => can(permission)).map(({ key, icon: Icon, to }) => (
              <li key={key}>
                <Link to={to} className={styles['section']}>
                  <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
                  {t(`settings.${key}.title`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles['content']}>{open && !can(open.permission) ? <ForbiddenFace /> : <Outlet />}</div>
      </div>
    </Page>
  );
}

/** The first section that the person's role may see. */
export function SettingsHome() {
  const can = useCan();
  const first = SECTIONS.find(({ permission }) => can(permission));
  return first ? <Navigate to={first.to} replace /> : <ForbiddenFace />;
}
