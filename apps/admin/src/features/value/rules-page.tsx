import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { RouteButton } from '../../ui/button.js';
import { ErrorFace } from '../../ui/face.js';
import { Card, Page } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCurrencies } from '../../api/company.js';
import { Guard, useCan } from '../auth/session.js';
import { GroupingNote } from './grouping-note.js';
import { RulesEditor } from './rules-editor.js';
import { useValueSettings } from './use-value-settings.js';
import styles from './value.module.css';

export function ValueRulesPage() {
  return (
    <Guard permission="members:read">
      <Rules />
    </Guard>
  );
}

function Rules() {
  const { t } = useTranslation();
  const writable = useCan()('settings:write');
  const { main: currency } = useCurrencies();
  const { data, error, refetch } = useValueSettings();
  useTitle(t('lifecycle.rulesTitle'));
  return (
    <Page
      title={t('lifecycle.rulesTitle')}
      note={writable ? t('lifecycle.previewFirst') : t('lifecycle.readOnly')}
      actions={
        <RouteButton to="/members/value" search={{}} look="text">
          {t('lifecycle.back')}
        </RouteButton>
      }
    >
      {data ? (
        <div className={styles['sections']}>
          <GroupingNote settings={data} />
          {/* Of another version it is another form: what somebody else saved is shown as they saved it. */}
          <RulesEditor key={`${data.version} ${currency}`} settings={data} currency={currency} />
        </div>
      ) : (
        <Card>
          {error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={9} height={28} />}
        </Card>
      )}
    </Page>
  );
}
