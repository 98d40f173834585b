import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiKeysQuery, revokeApiKey } from '../../../api/integrations.js';
import type { ApiKey } from '../../../api/types.js';
import { shortTime } from '../../../lib/time.js';
import { Dialog } from '../../../ui/dialog.js';
import { FieldStack } from '../../../ui/field.js';
import { toast } from '../../../ui/toast.js';

export function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeApiKey(apiKey),
    onSuccess: () => {
      toast.done(t('apiKeys.revoked'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  return (
    <Dialog
      title={t('apiKeys.revokeTitle', { name: apiKey.name })}
      submitLabel={t('apiKeys.revoke')}
      danger
      pending={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onSubmit={() => {
        revoke.mutate();
      }}
    >
      <FieldStack>
        <p>{t('apiKeys.revokeText')}</p>
        {apiKey.lastUsedAt ? (
          <p>{t('apiKeys.usedText', { time: shortTime(new Date(apiKey.lastUsedAt), i18n.language) })}</p>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
