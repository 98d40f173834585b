import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveConnection } from '../../api/live.js';
import { cx } from '../../lib/cx.js';
import { Skeleton } from '../../ui/skeleton.js';
import { SignedIn, useCan } from '../auth/session.js';
import { GlobalKeys } from '../keyboard/global-keys.js';
import { BottomBar } from './bottom-bar.js';
import { Navigation } from './navigation.js';
import styles from './shell.module.css';
import { TopBar } from './top-bar.js';
import { useLiveCache } from './use-live-cache.js';

/** What surrounds every screen of the signed-in part: navigation, search, account. */
export function Shell() {
  return (
    <SignedIn>
      <Frame />
    </SignedIn>
  );
}

function Frame() {
  const { t } = useTranslation();
  useLiveConnection(useCan()('orders:read'));
  useLiveCache();
  // An open order has its own bar at the bottom of a phone's screen: the answer box.
  const deep = useLocation({ select: ({ pathname }) => /^\/orders\/./.test(pathname) });
  return (
    <div className={cx(styles['shell'], deep && styles['deep'])}>
      <a href="#main" className={styles['skip']}>
        {t('shell.skip')}
      </a>
      <Navigation />
      <TopBar />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Suspense fallback={<Skeleton lines={8} height={18} />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar />
      <GlobalKeys />
    </div>
  );
}
