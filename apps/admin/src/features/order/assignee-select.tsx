import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { assignOrder } from '../../api/orders.js';
import { staffQuery } from '../../api/staff.js';
import type { Order } from '../../api/types.js';
import { NativeSelect } from '../../ui/native-select.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan, useSession } from '../auth/session.js';
import { useOrderAct } from './use-order-act.js';

/** Who takes care of it: oneself first, then nobody, then the colleagues. */
export function AssigneeSelect({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const { user } = useSession();
  const options = useAssignees(order.assignee);
  const assign = useOrderAct((staffId: string) => assignOrder(order.id, staffId || null));
  if (!can('orders:assign') || order.box === 'bin') {
    // Handing out is for managers; a free order may be taken by whoever works on orders.
    const free = !order.assignee && order.box !== 'bin' && can('orders:write');
    return (
      <span>
        {order.assignee?.name ?? t('order.unassigned')}{' '}
        {free ? (
          <TextButton
            disabled={assign.isPending}
            onClick={() => {
              assign.mutate(user.id);
            }}
          >
            {t('order.take')}
          </TextButton>
        ) : null}
      </span>
    );
  }
  const shown = assign.isPending ? assign.variables : (order.assignee?.id ?? '');
  return <NativeSelect label={t('order.assignee')} value={shown} options={options} onChange={assign.mutate} />;
}

export function useAssignees(current: { id: string; name: string } | null) {
  const { t } = useTranslation();
  const can = useCan();
  const { user } = useSession();
  const { data } = useQuery({ ...staffQuery, enabled: can('staff:read') });
  const others = (data?.data ?? []).filter(({ id, active }) => active && id !== user.id);
  const options = [
    { value: user.id, label: t('order.me', { name: user.name }), name: user.name, email: user.email },
    { value: '', label: t('order.unassigned'), name: '', email: '' },
    ...others.map(({ id, name, email }) => ({ value: id, label: name, name, email })),
  ];
  // Whoever left the company, or is not in the list yet, is still named.
  const known = !current || options.some(({ value }) => value === current.id);
  return known ? options : [...options, { value: current.id, label: current.name, name: current.name, email: '' }];
}
