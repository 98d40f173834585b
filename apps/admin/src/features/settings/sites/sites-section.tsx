import { useQuery } from '@tanstack/react-query';
import { Globe, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allFormsQuery } from '../../../api/forms.js';
import type { FormSummary } from '../../../api/types.js';
import { AddButton } from '../../../ui/add-button.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Face } from '../../../ui/face.js';
import { TextButton } from '../../../ui/text-button.js';
import { useCan } from '../../auth/session.js';
import { inLanguage } from '../../forms/in-language.js';
import { Pending } from '../pending.js';
import { Section } from '../section.js';
import settings from '../settings.module.css';
import { RemoveSite } from './remove-site.js';
import { type Site, sitesOf } from './site.js';
import { SiteSheet } from './site-sheet.js';
import styles from './sites.module.css';

/** Which websites may show which of the forms (FRM-4). The forms themselves keep it. */
export function SitesSection() {
  const { t } = useTranslation();
  const canWrite = useCan()('forms:write');
  const { data: forms, error, refetch } = useQuery(allFormsQuery);
  const [open, setOpen] = useState<Site | 'new'>();
  const [leaving, setLeaving] = useState<Site>();
  const sites = sitesOf(forms ?? []);
  const close = () => {
    setOpen(undefined);
    setLeaving(undefined);
  };
  return (
    <Section
      title={t('settings.sites.title')}
      note={t('settings.sites.note')}
      actions={
        canWrite && forms && forms.length > 0 ? (
          <AddButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('settings.sites.add')}
          </AddButton>
        ) : null
      }
    >
      {forms ? (
        <>
          {sites.length > 0 ? (
            <Sites sites={sites} canWrite={canWrite} onOpen={setOpen} onRemove={setLeaving} />
          ) : (
            <Face icon={Globe} title={t('settings.sites.none')}>
              {t(
                forms.length === 0
                  ? 'settings.sites.noForms'
                  : canWrite
                    ? 'settings.sites.noneText'
                    : 'settings.sites.onlyOwn',
              )}
            </Face>
          )}
          <OwnPageOnly forms={forms.filter(({ allowedOrigins }) => allowedOrigins.length === 0)} />
        </>
      ) : (
        <Pending error={error} refetch={refetch} />
      )}
      {open && forms ? (
        <SiteSheet
          key={open === 'new' ? 'new' : open.id}
          site={open === 'new' ? undefined : open}
          forms={forms}
          onClose={close}
        />
      ) : null}
      {leaving && forms ? <RemoveSite site={leaving} forms={forms} onClose={close} /> : null}
    </Section>
  );
}

interface SitesProps {
  sites: Site[];
  canWrite: boolean;
  onOpen: (site: Site) => void;
  onRemove: (site: Site) => void;
}

function Sites({ sites, canWrite, onOpen, onRemove }: SitesProps) {
  const { t, i18n } = useTranslation();
  const columns: Column<Site>[] = [
    {
      key: 'origin',
      title: t('settings.sites.site'),
      cell: (site) =>
        canWrite ? (
          <TextButton
            onClick={() => {
              onOpen(site);
            }}
          >
            {site.origin}
          </TextButton>
        ) : (
          site.origin
        ),
    },
    {
      key: 'forms',
      title: t('settings.sites.forms'),
      cell: ({ forms }) => (
        <ul className={styles['forms']}>
          {forms.map(({ id, title }) => (
            <li key={id}>{inLanguage(title, i18n.language)}</li>
          ))}
        </ul>
      ),
    },
    ...(canWrite
      ? [
          {
            key: 'remove',
            title: t('settings.sites.remove'),
            cell: (site: Site) => (
              <Button
                size="small"
                icon={<X size={15} aria-hidden="true" />}
                aria-label={t('settings.sites.removeNamed', { site: site.origin })}
                onClick={() => {
                  onRemove(site);
                }}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <div className={styles['table']}>
      <DataTable label={t('settings.sites.title')} columns={columns} rows={sites} />
    </div>
  );
}

function OwnPageOnly({ forms }: { forms: FormSummary[] }) {
  const { t, i18n } = useTranslation();
  if (forms.length === 0) return null;
  return (
    <section aria-label={t('settings.sites.without')} className={settings['further']}>
      <h3>{t('settings.sites.without')}</h3>
      <p className={settings['note']}>{t('settings.sites.withoutText')}</p>
      <ul className={styles['forms']}>
        {forms.map(({ id, title, slug }) => (
          <li key={id}>
            {inLanguage(title, i18n.language)} <small>/f/{slug}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
