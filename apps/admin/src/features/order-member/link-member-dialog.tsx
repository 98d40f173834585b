import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundMembersQuery, linkMember, orderMemberQuery } from '../../api/order-member.js';
import { historyQuery } from '../../api/orders.js';
import type { MemberListItem, Order, OrderMember } from '../../api/types.js';
import { usePaused } from '../../lib/use-paused.js';
import { Dialog } from '../../ui/dialog.js';
import { TextButton } from '../../ui/text-button.js';
import { toast } from '../../ui/toast.js';
import styles from './order-member.module.css';

type Named = Pick<MemberListItem, 'name' | 'company' | 'email' | 'phone' | 'number'>;

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
  const [chosen, setChosen] = useState<string>();
  const q = usePaused(typed);
  const { data } = useQuery({ ...foundMembersQuery(q), enabled: q !== '', placeholderData: (before) => before });
  // Whose it is already is no choice.
  const found = q === '' ? [] : (data?.data ?? []).filter(({ id }) => id !== known.member?.id);
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
      disabled={!found.some(({ id }) => id === chosen)}
      pending={link.isPending}
      error={link.error}
      onSubmit={() => {
        if (chosen) link.mutate(chosen);
      }}
      onClose={onClose}
    >
      <p className={styles['hint']}>{t('orderMember.hint')}</p>
      {known.linked || !known.byHand ? (
        <p className={styles['standing']}>
          {known.member ? (
            <span>{t('orderMember.now', { member: `${nameOf(known.member)} · ${known.member.number}` })}</span>
          ) : null}
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
      <input
        type="search"
        className={styles['search']}
        aria-label={t('orderMember.search')}
        placeholder={t('orderMember.searchPlaceholder')}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <div className={styles['found']}>
        {found.length > 0 ? (
          <fieldset>
            <legend className="visually-hidden">{t('orderMember.title')}</legend>
            {found.map((member) => (
              <label key={member.id} className={styles['choice']}>
                <input
                  type="radio"
                  name="member"
                  checked={chosen === member.id}
                  onChange={() => {
                    setChosen(member.id);
                  }}
                />
                <Option member={member} />
              </label>
            ))}
          </fieldset>
        ) : (
          <p className={styles['quiet']} role="status">
            {q !== '' && data ? t('orderMember.notFound') : ''}
          </p>
        )}
      </div>
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

/** By what there is to call them. */
function nameOf({ name, company, email, phone, number }: Named): string {
  return name ?? company ?? email ?? phone ?? number;
}
