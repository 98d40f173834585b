import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shownDay } from '../../lib/time.js';
import { useTitle } from '../../lib/use-title.js';
import { RouteButton } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Guard } from '../auth/session.js';
import { Distribution } from './distribution.js';
import { GroupingNote } from './grouping-note.js';
import { Movements } from './movements.js';
import { RfmCard } from './rfm-card.js';
import { useValueSettings } from './use-value-settings.js';
import styles from './value.module.css';

export function ValuePage() {
  return (
    <Guard permission="members:read">
      <Value />
    </Guard>
  );
}

function Value() {
  const { t, i18n } = useTranslation();
  const { data: settings } = useValueSettings();
  useTitle(t('lifecycle.title'));
  return (
    <Page
      title={t('lifecycle.title')}
      note={
        settings?.pass.day
          ? t('lifecycle.groupedOn', { day: shownDay(settings.pass.day, i18n.language) })
          : t('lifecycle.note')
      }
      wide
      actions={
        <RouteButton to="/members/value/rules" icon={<SlidersHorizontal size={16} aria-hidden="true" />}>
          {t('lifecycle.editRules')}
        </RouteButton>
      }
    >
      <div className={styles['sections']}>
        {settings ? <GroupingNote settings={settings} /> : null}
        <Distribution />
        <RfmCard />
        <Movements />
      </div>
    </Page>
  );
}
