import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberSettingsQuery } from '../../../api/members.js';
import { ErrorFace } from '../../../ui/face.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { OwnPageSettings } from '../../joining/own-page-settings.js';
import { Section } from '../../settings/section.js';
import settings from '../../settings/settings.module.css';
import { IncomeBandsForm } from './income-bands-form.js';

export function MemberSettingsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(memberSettingsQuery);
  return (
    <>
      <Section title={t('member.bands.title')} note={t('member.bands.note')}>
        {data ? (
          <IncomeBandsForm key={JSON.stringify(data.incomeBands)} settings={data} />
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <div className={settings['loading']}>
            <Skeleton lines={5} height={20} />
          </div>
        )}
      </Section>
      {data ? <OwnPageSettings settings={data} /> : null}
    </>
  );
}
