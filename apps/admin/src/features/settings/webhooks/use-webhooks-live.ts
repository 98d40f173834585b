import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isWebhookQuery } from '../../../api/integrations.js';
import { useLiveEvents } from '../../../api/live.js';

/** A burst of deliveries asks the server once. */
const GATHER_MS = 400;

/** Whatever is shown of webhooks follows what is sent. @returns reads it all again now */
export function useWebhooksLive(): () => void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const again = () => void client.invalidateQueries({ predicate: isWebhookQuery });
  useLiveEvents(({ topic }) => {
    if (topic !== 'webhooks') return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      again();
    }, GATHER_MS);
  }, again);
  return again;
}
