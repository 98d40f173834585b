import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import styles from './account.module.css';
import { CodesSection } from './codes-section.js';
import { MorningMailSection } from './morning-mail-section.js';
import { PasswordSection, ProfileSection } from './profile-section.js';
import { SessionsSection } from './sessions-section.js';

const SignatureForm = lazy(async () => ({ default: (await import('../answers/signature-form.js')).SignatureForm }));

/** One's own account: everyone has one. */
export function AccountPage() {
  const { t } = useTranslation();
  const can = useCan();
  useTitle(t('account.title'));
  return (
    <Page title={t('account.title')}>
      <div className={styles['sections']}>
        <Part title={t('account.profile.title')}>
          <ProfileSection />
        </Part>
        {can('orders:write') ? (
          <Part title={t('answers.signature.title')} note={t('answers.signature.note')}>
            <Suspense fallback={<Skeleton lines={4} height={20} />}>
              <SignatureForm whose="own" />
            </Suspense>
          </Part>
        ) : null}
        <Part title={t('morning.title')} note={t('morning.note')}>
          <MorningMailSection />
        </Part>
        <Part title={t('account.password.title')} note={t('account.password.note')}>
          <PasswordSection />
        </Part>
        <Part title={t('account.codes.title')} note={t('account.codes.note')}>
          <CodesSection />
        </Part>
        <Part title={t('account.sessions.title')} note={t('account.sessions.note')}>
          <SessionsSection />
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={styles['part']}>
      <div>
        <h2>{title}</h2>
        {note ? <p className={styles['muted']}>{note}</p> : null}
      </div>
      <Card>
        <div className={styles['content']}>{children}</div>
      </Card>
    </section>
  );
}
