import { useTranslation } from 'react-i18next';
import type { FormSummary } from '../../../api/types.js';
import { Dialog } from '../../../ui/dialog.js';
import { inLanguage } from '../../forms/in-language.js';
import { type Site, changesFor } from './site.js';
import styles from './sites.module.css';
import { useAllowing } from './use-allowing.js';

/** @param forms all of them, as they are now */
export function RemoveSite({ site, forms, onClose }: { site: Site; forms: FormSummary[]; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const store = useAllowing(onClose);
  return (
    <Dialog
      title={t('settings.sites.removeTitle', { site: site.origin })}
      submitLabel={t('settings.sites.removeSure')}
      danger
      pending={store.isPending}
      error={store.error}
      onClose={onClose}
      onSubmit={() => {
        store.mutate(changesFor(forms, site.origin, site.origin, new Set()));
      }}
    >
      <p>{t('settings.sites.removeText')}</p>
      <ul className={styles['forms']}>
        {site.forms.map(({ id, title }) => (
          <li key={id}>{inLanguage(title, i18n.language)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
