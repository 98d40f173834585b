import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveOrder, purgeOrder, recycleOrder } from '../../api/orders.js';
import type { Order } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { FieldStack, TextField } from '../../ui/field.js';
import { moneyOf, typedMoney } from '../../lib/typed-money.js';
import { MoneyField } from '../../ui/money-field.js';
import { toast } from '../../ui/toast.js';
import { dropOrder } from '../inbox/inbox-cache.js';
import { useOrderAct } from './use-order-act.js';

interface OrderDialogProps {
  order: Order;
  onClose: () => void;
}

export function WinDialog({ order, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(typedMoney(order.value, order.currency));
  const [tried, setTried] = useState(false);
  const amount = moneyOf(value);
  const win = useOrderAct(
    (money: NonNullable<typeof amount>) => moveOrder(order.id, { to: 'won', amount: money }),
    t('order.wonDone', { number: order.number }),
    true,
  );
  return (
    <Dialog
      title={t('order.winTitle')}
      submitLabel={t('order.markWon')}
      pending={win.isPending}
      error={win.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (amount) win.mutate(amount, { onSuccess: onClose });
      }}
    >
      <MoneyField
        label={t('order.dealAmount')}
        value={value}
        onChange={setValue}
        error={tried && !amount ? t('form.amount') : undefined}
        // An order has one currency; only one without any amount can still take another.
        fixedCurrency={order.value !== null || order.items.length > 0}
        autoFocus
      />
    </Dialog>
  );
}

export function LoseDialog({ order, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const lose = useOrderAct(
    (why: string) => moveOrder(order.id, { to: 'lost', reason: why }),
    t('order.lostDone', { number: order.number }),
    true,
  );
  return (
    <Dialog
      title={t('order.loseTitle')}
      submitLabel={t('order.markLost')}
      pending={lose.isPending}
      error={lose.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!missing) lose.mutate(reason.trim(), { onSuccess: onClose });
      }}
    >
      <TextField
        label={t('order.reason')}
        help={t('order.loseHelp')}
        error={tried && missing ? t('form.required') : undefined}
        maxLength={500}
        required
        autoFocus
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </Dialog>
  );
}

export function RecycleDialog({ order, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const recycle = useOrderAct(
    (why: string) => recycleOrder(order.id, why),
    t('order.recycled', { number: order.number }),
    true,
  );
  return (
    <Dialog
      title={t('order.recycleTitle')}
      submitLabel={t('order.recycle')}
      danger
      pending={recycle.isPending}
      error={recycle.error}
      onClose={onClose}
      onSubmit={() => {
        recycle.mutate(reason.trim(), { onSuccess: onClose });
      }}
    >
      <FieldStack>
        <p>{t('order.recycleText')}</p>
        <TextField
          label={t('order.reasonOptional')}
          maxLength={500}
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </FieldStack>
    </Dialog>
  );
}

export function PurgeDialog({ order, onClose }: OrderDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders' });
  const purge = useMutation({
    mutationFn: () => purgeOrder(order.id),
    onSuccess: async () => {
      onClose();
      await navigate({ to: '/orders', search: true, replace: true });
      dropOrder(client, order.id, search);
      toast.done(t('order.purged', { number: order.number }));
    },
  });
  return (
    <Dialog
      title={t('order.purgeTitle', { number: order.number })}
      submitLabel={t('order.purge')}
      danger
      pending={purge.isPending}
      error={purge.error}
      onClose={onClose}
      onSubmit={() => {
        purge.mutate();
      }}
    >
      <p>{t('order.purgeText')}</p>
    </Dialog>
  );
}
