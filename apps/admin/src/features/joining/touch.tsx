import { lazy, Suspense } from 'react';
import { loadWords } from '../../app/i18n.js';
import type { Member } from '../../api/types.js';

const Section = lazy(async () => {
  const [{ TouchSection }] = await Promise.all([import('./touch-section.js'), loadWords('joining')]);
  return { default: TouchSection };
});

/** A section of the member's page that brings its own words. */
export function Touch({ member }: { member: Member }) {
  return (
    <Suspense fallback={null}>
      <Section member={member} />
    </Suspense>
  );
}
