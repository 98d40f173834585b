import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUPPRESSIONS_KEY, liftSuppression } from '../../api/joining.js';
import type { Suppression } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';

export function LiftDialog({ suppression, onClose }: { suppression: Suppression; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lift = useMutation({
    mutationFn: () => liftSuppression(suppression.id, note.trim()),
    onSuccess: () => {
      toast.done(t('joining.list.lifted'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: SUPPRESSIONS_KEY }),
  });
  return (
    <Dialog
      title={t('joining.list.liftTitle', { address: suppression.address })}
      submitLabel={t('joining.list.lift')}
      pending={lift.isPending}
      error={lift.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (note.trim() !== '') lift.mutate();
      }}
    >
      <FieldStack>
        <p>{t(`joining.lifting.${suppression.reason === 'left' ? 'hand' : suppression.reason}`)}</p>
        <Field
          label={t('joining.list.why')}
          help={t('joining.list.liftHelp')}
          maxLength={300}
          value={note}
          error={tried && note.trim() === '' ? t('form.required') : undefined}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
