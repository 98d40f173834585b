import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUPPRESSIONS_KEY, suppressAddress } from '../../api/joining.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';

const ADDRESS = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export function SuppressDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [address, setAddress] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const valid = ADDRESS.test(address.trim());
  const add = useMutation({
    mutationFn: () => suppressAddress(address.trim(), note.trim()),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: SUPPRESSIONS_KEY });
      toast.done(t('joining.list.added'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('joining.list.addTitle')}
      submitLabel={t('joining.list.add')}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (valid) add.mutate();
      }}
    >
      <FieldStack>
        <p>{t('joining.list.addText')}</p>
        <Field
          label={t('joining.list.address')}
          type="email"
          maxLength={254}
          value={address}
          error={tried && !valid ? t('joining.list.addressWrong') : undefined}
          onChange={({ target }) => {
            setAddress(target.value);
          }}
        />
        <Field
          label={t('joining.list.why')}
          help={t('joining.list.whyHelp')}
          maxLength={300}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
