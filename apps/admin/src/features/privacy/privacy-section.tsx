import { lazy, Suspense } from 'react';
import type { Member } from '../../api/types.js';
import { loadWords } from '../../app/i18n.js';
import { useCan } from '../auth/session.js';

const DataPrivacy = lazy(async () => {
  const [{ DataPrivacy: shown }] = await Promise.all([import('./data-privacy.js'), loadWords('privacy')]);
  return { default: shown };
});

/** For those who may take a person's data out or erase them. */
export function PrivacySection({ member }: { member: Member }) {
  const can = useCan();
  if (!can('members:export') && !can('members:erase')) return null;
  return (
    <Suspense>
      <DataPrivacy member={member} />
    </Suspense>
  );
}
