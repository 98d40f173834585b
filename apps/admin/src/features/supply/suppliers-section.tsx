import { useQuery } from '@tanstack/react-query';
import { Factory } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suppliersQuery } from '../../api/suppliers.js';
import type { Supplier } from '../../api/types.js';
import { AddButton } from '../../ui/add-button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Face } from '../../ui/face.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { Pending } from '../settings/pending.js';
import { Section } from '../settings/section.js';
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
          <AddButton
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('supply.add')}
          </AddButton>
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
      ) : (
        <Pending error={error} refetch={refetch} />
      )}
      {open === 'new' ? <SupplierSheet supplier={undefined} onClose={close} /> : null}
      {shown ? <SupplierSheet key={shown.id} supplier={shown} onClose={close} /> : null}
    </Section>
  );
}
