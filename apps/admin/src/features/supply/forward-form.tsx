import { useMutation } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forwardOrder, previewSheet } from '../../api/suppliers.js';
import type { Forwarding, Language, Order, Supplier } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, Field, FieldRow, FieldStack, TextField } from '../../ui/field.js';
import { ForwardLines } from './forward-lines.js';
import styles from './supply.module.css';
import { useForwarding } from './use-forwarding.js';
import { useSupplyAct } from './use-supply-act.js';

interface ForwardFormProps {
  order: Order;
  suppliers: readonly Supplier[];
  onClose: () => void;
}

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];
const REMINDERS = ['', '1', '2', '3', '5', '7', '14'];

export function ForwardForm({ order, suppliers, onClose }: ForwardFormProps) {
  const { t } = useTranslation();
  const form = useForwarding(order, suppliers);
  const [tried, setTried] = useState(false);
  const chosen = suppliers.find(({ id }) => id === form.supplierId);
  const forward = useSupplyAct(
    order.id,
    (body: Forwarding) => forwardOrder(order.id, body),
    t('supply.forwarded', { supplier: chosen?.name ?? '' }),
  );
  const preview = useMutation({
    mutationFn: async ({ body, tab }: { body: Forwarding; tab: Window | null }) => {
      try {
        show(await previewSheet(order.id, body), tab);
      } catch (error) {
        tab?.close();
        throw error;
      }
    },
  });
  const withBody = (act: (body: Forwarding) => void) => {
    setTried(true);
    const body = form.body();
    if (body) act(body);
  };
  return (
    <Dialog
      shape="wide"
      title={t('supply.forward')}
      submitLabel={t('supply.send')}
      pending={forward.isPending}
      error={forward.error ?? preview.error}
      onClose={onClose}
      onSubmit={() => {
        withBody((body) => {
          forward.mutate(body, { onSuccess: onClose });
        });
      }}
    >
      <FieldStack>
        <p className={styles['lead']}>{t('supply.lead')}</p>
        <FieldRow>
          <ChoiceField
            label={t('supply.supplier')}
            options={[
              { value: '', label: t('supply.choose') },
              ...suppliers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={form.supplierId}
            help={chosen?.email}
            error={tried && !chosen ? t('form.required') : undefined}
            autoFocus
            onChange={(event) => {
              form.setSupplierId(event.target.value);
            }}
          />
          <ChoiceField
            label={t('supply.language')}
            options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={form.locale || (chosen?.locale ?? 'en')}
            onChange={(event) => {
              form.setLocale(LANGUAGES.find((each) => each === event.target.value) ?? '');
            }}
          />
        </FieldRow>
        <ForwardLines form={form} tried={tried} />
        <FieldRow>
          <Field
            label={t('supply.wantedOn')}
            type="date"
            value={form.wantedOn}
            onChange={(event) => {
              form.setWantedOn(event.target.value);
            }}
          />
          <ChoiceField
            label={t('supply.remind')}
            options={REMINDERS.map((value) => ({
              value,
              label: value === '' ? t('supply.never') : t('supply.afterDays', { count: Number(value) }),
            }))}
            value={form.remind}
            onChange={(event) => {
              form.setRemind(event.target.value);
            }}
          />
        </FieldRow>
        <TextField
          label={t('supply.note')}
          maxLength={5000}
          value={form.note}
          onChange={(event) => {
            form.setNote(event.target.value);
          }}
        />
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={form.deliver}
            onChange={(event) => {
              form.setDeliver(event.target.checked);
            }}
          />
          {t('supply.deliver')}
        </label>
        {form.deliver ? (
          <TextField
            label={t('supply.address')}
            help={t('supply.addressHelp')}
            maxLength={1000}
            value={form.address}
            onChange={(event) => {
              form.setAddress(event.target.value);
            }}
          />
        ) : null}
        <div>
          <Button
            icon={<FileText size={16} aria-hidden="true" />}
            busy={preview.isPending}
            onClick={() => {
              withBody((body) => {
                // Opened at once, since a browser lets nothing open after a wait.
                preview.mutate({ body, tab: window.open('', '_blank') });
              });
            }}
          >
            {t('supply.preview')}
          </Button>
        </div>
      </FieldStack>
    </Dialog>
  );
}

/** Given back after a while: by then the tab has read it. */
function show(sheet: Blob, tab: Window | null): void {
  const url = URL.createObjectURL(sheet);
  if (tab) tab.location.href = url;
  else window.open(url);
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
