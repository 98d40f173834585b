import { useTranslation } from 'react-i18next';
import { RouteButton } from '../../ui/button.js';
import { useImportKind } from './import-kind.js';

/** Where else one may want to go from here. */
export function ImportActions() {
  const { t } = useTranslation();
  const { kind } = useImportKind();
  if (kind === 'products') return <RouteButton to="/products">{t('imports.toProducts')}</RouteButton>;
  return (
    <>
      <RouteButton to="/members">{t('members.title')}</RouteButton>
      {kind === 'members' ? (
        <RouteButton to="/members/register" search={{}}>
          {t('importing.toRegister')}
        </RouteButton>
      ) : (
        <RouteButton to="/members/import" search={{}}>
          {t('importing.members.title')}
        </RouteButton>
      )}
    </>
  );
}
