import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWebhookQuery, replayFailed } from '../../../api/integrations.js';
import type { Webhook } from '../../../api/types.js';
import { inputFromDay, startOfDay } from '../../../lib/time.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, FieldStack } from '../../../ui/field.js';
import { toast } from '../../../ui/toast.js';

/** All that were given up since a time; as a rule since the receiver began to fail. */
export function ReplayDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [since, setSince] = useState(`${inputFromDay(startOfDay(7))}T00:00`);
  const [tried, setTried] = useState(false);
  const moment = new Date(since);
  const [opened] = useState(() => Date.now());
  const fault = Number.isNaN(moment.getTime()) || moment.getTime() > opened;
  const replay = useMutation({
    mutationFn: () => replayFailed(webhook, moment.toISOString()),
    onSuccess: (count) => {
      toast.done(count === 0 ? t('webhooks.nothingFailed') : t('webhooks.replayedCount', { count }));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ predicate: isWebhookQuery }),
  });
  return (
    <Dialog
      title={t('webhooks.replayTitle')}
      submitLabel={t('webhooks.replay')}
      pending={replay.isPending}
      error={replay.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!fault) replay.mutate();
      }}
    >
      <FieldStack>
        <p>{t('webhooks.replayText')}</p>
        <Field
          label={t('webhooks.since')}
          type="datetime-local"
          required
          value={since}
          error={tried && fault ? t('webhooks.sinceFault') : undefined}
          onChange={(event) => {
            setSince(event.target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}
