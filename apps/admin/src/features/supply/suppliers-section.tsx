import { useQuery } from '@tanstack/react-query';
import { Factory, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suppliersQuery } from '../../api/suppliers.js';
import type { Supplier } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { Section } from '../settings/section.js';
import settings from '../settings/settings.module.css';
import { SupplierSheet } from './supplier-sheet.js';
import styles from './supply.module.css';

export function SuppliersSection() {
  const { t } = useTranslation();
  const writable = useCan()('settings:write');
  const { data, error, refetch } = useQuery(suppliersQuery);
  const [open, setOpen] = useState<string>();
  const close = () => {
    setOpen(undefined);
  };
  const columns: Column<Supplier>[] = [
    {
      key: 'name',
      title: t('supply.name'),
      cell: ({ id, name, active }) => (
        <div className={styles['supplier']}>
          <TextButton
            onClick={() => {
              setOpen(id);
            }}
          >
            {name}
          </TextButton>
          {active ? null : <span>{t('supply.inactive')}</span>}
        </div>
      ),
    },
    { key: 'email', title: t('contact.email'), cell: ({ email }) => email },
    {
      key: 'contact',
      title: t('supply.contactName'),
      secondary: true,
      cell: ({ contactName, phone }) => (
        <div className={styles['supplier']}>
          {contactName ?? (phone ? null : '–')}
          {phone ? <span>{phone}</span> : null}
        </div>
      ),
    },
    {
      key: 'language',
      title: t('supply.language'),
      secondary: true,
      cell: ({ locale }) => t(`language.${locale}`),
    },
  ];
  const suppliers = data?.data ?? [];
  const shown = suppliers.find(({ id }) => id === open);
  return (
    <Section
      title={t('settings.suppliers.title')}
      note={t('supply.sectionNote')}
      actions={
        writable ? (
          <Button
            look="primary"
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('supply.add')}
          </Button>
        ) : undefined
      }
    >
      {data ? (
        suppliers.length > 0 ? (
          <DataTable label={t('settings.suppliers.title')} columns={columns} rows={suppliers} />
        ) : (
          <Face icon={Factory} title={t('supply.none')}>
            {t('supply.noneText')}
          </Face>
        )
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <div className={settings['loading']}>
          <Skeleton lines={4} height={20} />
        </div>
      )}
      {open === 'new' ? <SupplierSheet supplier={undefined} onClose={close} /> : null}
      {shown ? <SupplierSheet key={shown.id} supplier={shown} onClose={close} /> : null}
    </Section>
  );
}
