import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import { createContext, lazy, type PropsWithChildren, type ReactNode, Suspense, useContext, useEffect } from 'react';
import { sessionQuery } from '../../api/session.js';
import type { Session } from '../../api/types.js';
import { adoptAccountLanguage } from '../../app/i18n.js';
import { ErrorFace, ForbiddenFace } from '../../ui/face.js';

/** Permissions that a screen or a button asks for; the API checks them again. */
export type Permission = Session['permissions'][number];

const MustSetUpCodes = lazy(() =>
  import('../account/must-set-up-codes.js').then((module) => ({ default: module.MustSetUpCodes })),
);

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the signed-in part of the program');
  return session;
}

export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Shows its children to who is signed in; others go to the sign-in screen and come back to this very URL. */
export function SignedIn({ children }: PropsWithChildren) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { href: next, pathname } = useLocation();
  const locale = session?.user.locale;
  useEffect(() => {
    if (locale) adoptAccountLanguage(locale);
  }, [locale]);
  if (session?.mustSetUpCodes) {
    return (
      <Suspense fallback={null}>
        <MustSetUpCodes />
      </Suspense>
    );
  }
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  // Already on the way there: the old screen stands until the new one is ready.
  if (pathname === '/sign-in') return null;
  if (session === null) return <Navigate to="/sign-in" search={next === '/' ? {} : { next }} replace />;
  return error ? <ErrorFace error={error} retry={() => void refetch()} /> : null;
}

export function Guard({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useCan()(permission) ? children : <ForbiddenFace heading="h1" />;
}
