import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { orderQuery, resendMail, threadQuery } from '../../api/orders.js';
import { Button } from '../../ui/button.js';
import { toast } from '../../ui/toast.js';

/** For a mail that failed. `entry` is what the button stands in: it takes the focus when the button goes. */
export function SendAgain({
  orderId,
  messageId,
  entry,
}: {
  orderId: string;
  messageId: string;
  entry: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const resend = useMutation({
    mutationFn: () => resendMail(orderId, messageId),
    onSuccess: () => {
      toast.done(t('thread.resent'));
      entry.current?.focus({ preventScroll: true });
    },
    onError: (error) => {
      toast.failed(error);
    },
    // Not the answer is shown but what stands now: the mail may be out already, or the refusal tells of something newer.
    onSettled: () =>
      Promise.all(
        [threadQuery(orderId), orderQuery(orderId)].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
      ),
  });
  return (
    <Button
      icon={<RotateCw size={15} aria-hidden="true" />}
      busy={resend.isPending}
      onClick={() => {
        if (!resend.isPending) resend.mutate();
      }}
    >
      {t('thread.resend')}
    </Button>
  );
}
