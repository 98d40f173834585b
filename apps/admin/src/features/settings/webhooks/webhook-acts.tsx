import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWebhook, deleteWebhook, isWebhookQuery, rotateSecret, testWebhook } from '../../../api/integrations.js';
import type { Webhook, WebhookSecret } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { toast } from '../../../ui/toast.js';
import { SecretShown } from './secret-shown.js';
import { WebhookSheet } from './webhook-sheet.js';
import styles from './webhooks.module.css';

type Asked = 'edit' | 'rotate' | 'remove';

/** All that can be done with one webhook. */
export function WebhookActs({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<WebhookSecret>();
  const again = () => client.invalidateQueries({ predicate: isWebhookQuery });
  const ping = useMutation({
    mutationFn: () => testWebhook(webhook),
    onSuccess: () => {
      toast.done(t('webhooks.pinged'));
    },
    onError: toast.failed,
    onSettled: again,
  });
  const toggle = useMutation({
    mutationFn: () => changeWebhook(webhook, { active: !webhook.active }),
    onSuccess: () => {
      toast.done(webhook.active ? t('webhooks.switchedOff') : t('webhooks.switchedOn'));
    },
    onError: toast.failed,
    onSettled: again,
  });
  const close = () => {
    setAsked(undefined);
  };
  const button = (what: Asked, label: string) => (
    <Button
      onClick={() => {
        setAsked(what);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles['acts']}>
      <Button
        look={webhook.active ? 'primary' : 'plain'}
        disabled={!webhook.active}
        busy={ping.isPending}
        onClick={() => {
          ping.mutate();
        }}
      >
        {t('webhooks.ping')}
      </Button>
      <Button
        look={webhook.active ? 'plain' : 'primary'}
        busy={toggle.isPending}
        onClick={() => {
          toggle.mutate();
        }}
      >
        {webhook.active ? t('webhooks.switchOff') : t('webhooks.switchOn')}
      </Button>
      {button('edit', t('webhooks.edit'))}
      {button('rotate', t('webhooks.rotate'))}
      {button('remove', t('webhooks.remove'))}
      {asked === 'edit' ? <WebhookSheet webhook={webhook} onSaved={close} onClose={close} /> : null}
      {asked === 'rotate' ? (
        <RotateDialog
          webhook={webhook}
          onClose={close}
          onMade={(made) => {
            close();
            setSecret(made);
          }}
        />
      ) : null}
      {asked === 'remove' ? <RemoveDialog webhook={webhook} onClose={close} /> : null}
      {secret ? (
        <SecretShown
          webhook={secret}
          onClose={() => {
            setSecret(undefined);
          }}
        />
      ) : null}
    </div>
  );
}

interface RotateProps {
  webhook: Webhook;
  onMade: (secret: WebhookSecret) => void;
  onClose: () => void;
}

function RotateDialog({ webhook, onMade, onClose }: RotateProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rotate = useMutation({
    mutationFn: () => rotateSecret(webhook),
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ predicate: isWebhookQuery }),
  });
  return (
    <Dialog
      title={t('webhooks.rotateTitle')}
      submitLabel={t('webhooks.rotateNow')}
      pending={rotate.isPending}
      error={rotate.error}
      onClose={onClose}
      onSubmit={() => {
        rotate.mutate();
      }}
    >
      <p>{t('webhooks.rotateText')}</p>
    </Dialog>
  );
}

function RemoveDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => deleteWebhook(webhook),
    onSuccess: async () => {
      toast.done(t('webhooks.removed'));
      // Away first: what is shown of it must not be asked for any more.
      await navigate({ to: '/settings/webhooks', search: {} });
      void client.invalidateQueries({ predicate: isWebhookQuery, refetchType: 'active' });
    },
  });
  return (
    <Dialog
      title={t('webhooks.removeTitle')}
      submitLabel={t('webhooks.remove')}
      danger
      pending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={() => {
        remove.mutate();
      }}
    >
      <p>{t('webhooks.removeText')}</p>
    </Dialog>
  );
}
