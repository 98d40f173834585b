import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addSupplier, changeSupplier, deleteSupplier, suppliersQuery } from '../../api/suppliers.js';
import type { Language, Supplier } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldStack, TextField } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';
import styles from './supply.module.css';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

export function SupplierSheet({ supplier, onClose }: { supplier: Supplier | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const readOnly = !useCan()('settings:write');
  const [values, setValues] = useState({
    name: supplier?.name ?? '',
    email: supplier?.email ?? '',
    locale: supplier?.locale ?? 'zh-CN',
    contactName: supplier?.contactName ?? '',
    phone: supplier?.phone ?? '',
    note: supplier?.note ?? '',
    active: supplier?.active ?? true,
  });
  const [tried, setTried] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const change = (part: Partial<typeof values>) => {
    setValues({ ...values, ...part });
  };
  const name = values.name.trim();
  const email = values.email.trim();
  const reachable = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  const readAgain = () => client.invalidateQueries({ queryKey: suppliersQuery.queryKey });
  const done = () => {
    toast.done(t('settings.saved'));
    onClose();
  };
  const store = useMutation({
    mutationFn: () => {
      const contactName = values.contactName.trim() || null;
      const body = {
        ...values,
        name,
        email,
        contactName,
        phone: values.phone.trim() || null,
        note: values.note.trim(),
      };
      return supplier ? changeSupplier(supplier.id, supplier.version, body) : addSupplier(body);
    },
    onSuccess: done,
    onSettled: readAgain,
  });
  const remove = useMutation({
    mutationFn: () => deleteSupplier(supplier?.id ?? ''),
    onSuccess: done,
    onSettled: readAgain,
  });
  const submit = () => {
    setTried(true);
    if (name && reachable) store.mutate();
  };
  return (
    <Dialog
      shape="sheet"
      title={supplier ? supplier.name : t('supply.add')}
      pending={store.isPending}
      error={store.error ?? remove.error}
      onClose={onClose}
      {...(readOnly ? {} : { onSubmit: submit, submitLabel: supplier ? t('action.save') : t('supply.add') })}
    >
      <FieldStack>
        <Field
          label={t('supply.name')}
          required
          maxLength={200}
          autoFocus={!supplier}
          readOnly={readOnly}
          value={values.name}
          error={tried && !name ? t('form.required') : undefined}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
        <Field
          label={t('contact.email')}
          type="email"
          required
          maxLength={254}
          readOnly={readOnly}
          value={values.email}
          error={tried && !reachable ? t('form.email') : undefined}
          onChange={(event) => {
            change({ email: event.target.value });
          }}
        />
        <ChoiceField
          label={t('supply.language')}
          help={t('supply.languageHelp')}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          disabled={readOnly}
          value={values.locale}
          onChange={(event) => {
            change({ locale: LANGUAGES.find((each) => each === event.target.value) ?? values.locale });
          }}
        />
        <Field
          label={t('supply.contactName')}
          maxLength={200}
          readOnly={readOnly}
          value={values.contactName}
          onChange={(event) => {
            change({ contactName: event.target.value });
          }}
        />
        <Field
          label={t('contact.phone')}
          type="tel"
          maxLength={60}
          readOnly={readOnly}
          value={values.phone}
          onChange={(event) => {
            change({ phone: event.target.value });
          }}
        />
        <TextField
          label={t('supply.ownNote')}
          help={t('supply.ownNoteHelp')}
          maxLength={5000}
          readOnly={readOnly}
          value={values.note}
          onChange={(event) => {
            change({ note: event.target.value });
          }}
        />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={values.active}
            disabled={readOnly}
            onChange={(event) => {
              change({ active: event.target.checked });
            }}
          />
          {t('supply.active')}
        </label>
        {supplier && !readOnly ? (
          <div>
            <Button
              danger
              busy={remove.isPending}
              onClick={() => {
                if (deleting) remove.mutate();
                else setDeleting(true);
              }}
            >
              {deleting ? t('supply.deleteSure') : t('supply.delete')}
            </Button>
          </div>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
