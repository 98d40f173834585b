import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberSettingsQuery } from '../../../api/members.js';
import { OwnPageSettings } from '../../joining/own-page-settings.js';
import { Pending } from '../../settings/pending.js';
import { Section } from '../../settings/section.js';
import { IncomeBandsForm } from './income-bands-form.js';

export function MemberSettingsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(memberSettingsQuery);
  return (
    <>
      <Section title={t('member.bands.title')} note={t('member.bands.note')}>
        {data ? (
          // Begun anew when they change, and not when what stands below is saved.
          <IncomeBandsForm key={JSON.stringify(data.incomeBands)} settings={data} />
        ) : (
          <Pending error={error} refetch={refetch} lines={5} />
        )}
      </Section>
      {data ? <OwnPageSettings settings={data} /> : null}
    </>
  );
}
