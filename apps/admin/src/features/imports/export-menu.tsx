import { ChevronDown, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../ui/menu.js';
import styles from './export-menu.module.css';

/** What a list shows, as a file. */
export function ExportMenu({ url }: { url: (format: 'csv' | 'xlsx') => string }) {
  const { t } = useTranslation();
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: format === 'xlsx' ? t('imports.exportXlsx') : t('imports.exportCsv'),
    onSelect: () => {
      location.assign(url(format));
    },
  }));
  return (
    <Menu label={t('imports.export')} className={styles['export']} groups={[{ key: 'formats', items }]}>
      <Download size={16} aria-hidden="true" />
      {t('imports.export')}
      <ChevronDown size={14} aria-hidden="true" />
    </Menu>
  );
}
