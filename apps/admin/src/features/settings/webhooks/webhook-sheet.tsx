import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeWebhook, createWebhook, eventTypesQuery, isWebhookQuery } from '../../../api/integrations.js';
import type { Webhook, WebhookEvent, WebhookSecret } from '../../../api/types.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorFace } from '../../../ui/face.js';
import { Field, FieldStack } from '../../../ui/field.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { toast } from '../../../ui/toast.js';
import { EventChoice } from './event-choice.js';

const EXAMPLE = 'https://example.com/hooks';

interface WebhookSheetProps {
  webhook?: Webhook;
  /** With the secret of one that is new. */
  onSaved: (made?: WebhookSecret) => void;
  onClose: () => void;
}

export function WebhookSheet({ webhook, onSaved, onClose }: WebhookSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: types, error: typesError, refetch } = useQuery(eventTypesQuery);
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [events, setEvents] = useState<WebhookEvent[]>(webhook?.eventTypes ?? []);
  const [tried, setTried] = useState(false);
  const faults = { url: !isAddress(url), events: events.length === 0 };
  const save = useMutation({
    mutationFn: async () => {
      const body = { url: url.trim(), description: description.trim(), eventTypes: events };
      if (!webhook) return createWebhook({ ...body, active: true });
      await changeWebhook(webhook, body);
      return undefined;
    },
    onSuccess: (made) => {
      if (!made) toast.done(t('settings.saved'));
      onSaved(made);
    },
    // Also after a 412: what the other person saved is shown then.
    onSettled: () => client.invalidateQueries({ predicate: isWebhookQuery }),
  });
  return (
    <Dialog
      shape="sheet"
      title={webhook ? t('webhooks.editTitle') : t('webhooks.add')}
      submitLabel={webhook ? t('action.save') : t('webhooks.add')}
      pending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!faults.url && !faults.events) save.mutate();
      }}
    >
      <FieldStack>
        <Field
          label={t('webhooks.url')}
          help={t('webhooks.urlHelp')}
          type="url"
          required
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          placeholder={EXAMPLE}
          value={url}
          error={tried && faults.url ? t('webhooks.urlFault') : undefined}
          onChange={(event) => {
            setUrl(event.target.value);
          }}
        />
        <Field
          label={t('webhooks.description')}
          help={t('webhooks.descriptionHelp')}
          maxLength={200}
          autoComplete="off"
          value={description}
          onChange={(event) => {
            setDescription(event.target.value);
          }}
        />
        {types ? (
          <EventChoice
            types={types.data}
            chosen={events}
            error={tried && faults.events ? t('webhooks.noEvent') : undefined}
            onChange={setEvents}
          />
        ) : typesError ? (
          <ErrorFace error={typesError} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} height={24} />
        )}
      </FieldStack>
    </Dialog>
  );
}

/** What can be seen from the text; whether it may be reached, the server knows. */
function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim());
}
