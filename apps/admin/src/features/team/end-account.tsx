import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openOrdersQuery, reassignOrders } from '../../api/assignment.js';
import { ORDERS_PATH } from '../../api/orders.js';
import { changeStaff, staffQuery } from '../../api/staff.js';
import type { Staff } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, FieldStack } from '../../ui/field.js';
import { toast } from '../../ui/toast.js';
import { useCan } from '../auth/session.js';

const KEEP = 'keep';

/** Somebody leaves: what they have open goes to others first, and then their account ends. */
export function EndAccount({
  colleague,
  onClose,
  onEnded,
}: {
  colleague: Staff;
  onClose: () => void;
  onEnded: () => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const mayAssign = useCan()('orders:assign');
  const [to, setTo] = useState(KEEP);
  const { data: staff } = useQuery(staffQuery);
  const { data: fresh } = useQuery({ ...openOrdersQuery(colleague.id, 'new'), enabled: mayAssign });
  const { data: processed } = useQuery({ ...openOrdersQuery(colleague.id, 'processed'), enabled: mayAssign });
  const totals = [fresh?.total, processed?.total].flatMap((total) => total ?? []);
  const open = totals.reduce((sum, { count }) => sum + count, 0);
  const orMore = totals.some(({ capped }) => capped) ? '+' : '';
  const end = useMutation({
    mutationFn: async () => {
      const handed = open === 0 || to === KEEP ? undefined : await reassignOrders(colleague.id, to === '' ? null : to);
      await changeStaff(colleague.id, colleague.version, { active: false });
      return handed?.count ?? 0;
    },
    onSuccess: (count) => {
      toast.done(count > 0 ? t('team.handed', { count }) : t('team.saved'));
      onEnded();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['get', ORDERS_PATH] });
    },
  });
  const others = (staff?.data ?? []).filter(({ id, active }) => active && id !== colleague.id);
  return (
    <Dialog
      title={t('team.endTitle', { name: colleague.name })}
      submitLabel={t('team.endAndGive')}
      danger
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={() => {
        end.mutate();
      }}
    >
      <FieldStack>
        <p>{t('team.endHelp')}</p>
        {open > 0 ? (
          <>
            <p>{t('team.open', { count: open, shown: `${open.toLocaleString(i18n.language)}${orMore}` })}</p>
            <ChoiceField
              label={t('team.giveTo')}
              options={[
                { value: KEEP, label: t('team.keep') },
                { value: '', label: t('order.unassigned') },
                { value: 'rules', label: t('team.byRules') },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={to}
              onChange={(event) => {
                setTo(event.target.value);
              }}
            />
          </>
        ) : null}
      </FieldStack>
    </Dialog>
  );
}
