import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/face.js';

export function NotFoundFace() {
  const { t } = useTranslation();
  return (
    <main>
      <Face heading="h1" icon={SearchX} title={t('face.noPage')} action={<Link to="/">{t('face.toInbox')}</Link>}>
        {t('face.noPageText')}
      </Face>
    </main>
  );
}
