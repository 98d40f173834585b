import { ChevronDown, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exportMembersUrl } from '../../api/imports.js';
import { RouteButton } from '../../ui/button.js';
import { Menu } from '../../ui/menu.js';
import { useCan } from '../auth/session.js';
import { useImportKind } from './import-kind.js';
import styles from './import.module.css';

/** Where else one may want to go from here. */
export function ImportActions() {
  const { t } = useTranslation();
  const { kind } = useImportKind();
  if (kind === 'products') return <RouteButton to="/products">{t('imports.toProducts')}</RouteButton>;
  return (
    <>
      <MembersExport />
      {kind === 'members' ? (
        <RouteButton to="/members/register" search={{}}>
          {t('importing.toRegister')}
        </RouteButton>
      ) : (
        <RouteButton to="/members/import" search={{}}>
          {t('importing.toMembers')}
        </RouteButton>
      )}
    </>
  );
}

/** All members, as a file that can be imported again. */
function MembersExport() {
  const { t } = useTranslation();
  const can = useCan();
  if (!can('members:export')) return null;
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: format === 'xlsx' ? t('imports.exportXlsx') : t('imports.exportCsv'),
    onSelect: () => {
      location.assign(exportMembersUrl(format));
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
