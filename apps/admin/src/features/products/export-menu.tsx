import { ChevronDown, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProductFilter } from '../../api/catalog.js';
import { exportUrl } from '../../api/imports.js';
import { Menu } from '../../ui/menu.js';
import styles from './products.module.css';

/** What the list shows, as a file. */
export function ExportMenu({ filter }: { filter: ProductFilter }) {
  const { t } = useTranslation();
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: format === 'xlsx' ? t('imports.exportXlsx') : t('imports.exportCsv'),
    onSelect: () => {
      location.assign(exportUrl(filter, format));
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
