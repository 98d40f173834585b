import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundMembersQuery, linkMember, orderMemberQuery } from '../../api/order-member.js';
import { historyQuery } from '../../api/orders.js';
import type { MemberListItem, Order, OrderMember } from '../../api/types.js';
import { usePaused } from '../../lib/use-paused.js';
import { Combobox } from '../../ui/combobox.js';
import { Dialog } from '../../ui/dialog.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import styles from './order-member.module.css';

interface LinkMemberDialogProps {
  order: Order;
  known: OrderMember;
  onClose: () => void;
}

/** Choose whose the order is, or say that it is nobody's. */
export function LinkMemberDialog({ order, known, onClose }: LinkMemberDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState(order.contact.email ?? order.contact.phone ?? order.contact.name ?? '');
  const [chosen, setChosen] = useState<MemberListItem>();
  const q = usePaused(typed);
  const { data } = useQuery({ ...foundMembersQuery(q), enabled: q !== '', placeholderData: (before) => before });
  const found = q === '' ? [] : (data?.data ?? []);
  const link = useMutation({
    mutationFn: (memberId: string | null) => linkMember(order.id, memberId),
    onSuccess: (answer) => {
      client.setQueryData(orderMemberQuery(order.id).queryKey, answer);
      void client.invalidateQueries({ queryKey: historyQuery(order.id).queryKey });
      toast.done(t(answer.linked ? 'orderMember.linked' : 'orderMember.unlinked'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('orderMember.dialog', { number: order.number })}
      submitLabel={t('orderMember.link')}
      disabled={!chosen}
      pending={link.isPending}
      error={link.error}
      onSubmit={() => {
        if (chosen) link.mutate(chosen.id);
      }}
      onClose={onClose}
    >
      <p className={styles['hint']}>{t('orderMember.hint')}</p>
      <Combobox
        label={t('orderMember.search')}
        value={typed}
        placeholder={t('orderMember.searchPlaceholder')}
        options={found.map((member) => ({ id: member.id, label: <Option member={member} /> }))}
        onType={(text) => {
          setTyped(text);
          setChosen(undefined);
        }}
        onPick={(id) => {
          const member = found.find((each) => each.id === id);
          setChosen(member);
          if (member) setTyped(nameOf(member));
        }}
      />
      {chosen ? (
        <div className={styles['chosen']}>
          <Option member={chosen} />
        </div>
      ) : q !== '' && data?.data.length === 0 ? (
        <p className={styles['quiet']} role="status">
          {t('orderMember.notFound')}
        </p>
      ) : null}
      {known.linked || !known.byHand ? (
        <p className={styles['acts']}>
          <TextButton
            disabled={link.isPending}
            onClick={() => {
              link.mutate(null);
            }}
          >
            {known.linked ? t('orderMember.unlink') : t('orderMember.keepFree')}
          </TextButton>
        </p>
      ) : null}
    </Dialog>
  );
}

function Option({ member }: { member: MemberListItem }) {
  const more = [member.number, member.company, member.email, member.phone, member.city];
  return (
    <span className={styles['option']}>
      <span>{nameOf(member)}</span>
      <small>{more.filter((part) => part !== null && part !== '').join(' · ')}</small>
    </span>
  );
}

function nameOf({ name, company, email, phone, number }: MemberListItem): string {
  return name ?? company ?? email ?? phone ?? number;
}
