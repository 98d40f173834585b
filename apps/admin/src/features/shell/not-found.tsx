import { Link, useMatches } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/face.js';

export function NotFoundFace() {
  const { t } = useTranslation();
  // Whoever is signed in sees it within the page that they know, which is the main part already.
  const inside = useMatches({ select: (matches) => matches.some(({ id }) => id.startsWith('/signed-in')) });
  const Part = inside ? 'div' : 'main';
  return (
    <Part>
      <Face heading="h1" icon={SearchX} title={t('face.noPage')} action={<Link to="/">{t('face.toInbox')}</Link>}>
        {t('face.noPageText')}
      </Face>
    </Part>
  );
}
