import { lazy, Suspense } from 'react';
import { loadWords } from '../../app/i18n.js';
import type { MemberSettings } from '../../api/types.js';

const Form = lazy(async () => {
  const [{ OwnPageForm }] = await Promise.all([import('./own-page-form.js'), loadWords('joining')]);
  return { default: OwnPageForm };
});

/** Stands below the income bands and brings its own words. */
export function OwnPageSettings({ settings }: { settings: MemberSettings }) {
  return (
    <Suspense fallback={null}>
      <Form key={JSON.stringify([settings.topics, settings.ownFields])} settings={settings} />
    </Suspense>
  );
}
