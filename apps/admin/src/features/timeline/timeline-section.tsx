import { lazy, Suspense } from 'react';
import type { Member } from '../../api/types.js';
import { loadWords } from '../../app/i18n.js';
import { Skeleton } from '../../ui/skeleton.js';

const Timeline = lazy(async () => {
  const [{ Timeline: shown }] = await Promise.all([import('./timeline.js'), loadWords('privacy')]);
  return { default: shown };
});

/** The longest section of a member's page; it comes with its words. */
export function TimelineSection({ member }: { member: Member }) {
  return (
    <Suspense fallback={<Skeleton lines={6} height={22} />}>
      <Timeline memberId={member.id} />
    </Suspense>
  );
}
