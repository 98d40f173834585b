import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { suppliersQuery } from '../../api/suppliers.js';
import type { Order } from '../../api/types.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/face.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useCan } from '../auth/session.js';
import { ForwardForm } from './forward-form.js';

interface ForwardDialogProps {
  order: Order;
  onClose: () => void;
}

/** Nothing can be forwarded before it is known to whom. */
export function ForwardDialog({ order, onClose }: ForwardDialogProps) {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(suppliersQuery);
  const active = data?.data.filter((supplier) => supplier.active) ?? [];
  if (active.length > 0) return <ForwardForm order={order} suppliers={active} onClose={onClose} />;
  return (
    <Dialog title={t('supply.forward')} onClose={onClose}>
      {data ? (
        <p>
          {t('supply.noSuppliers')}{' '}
          {can('settings:write') ? <Link to="/settings/suppliers">{t('supply.add')}</Link> : t('supply.askManager')}
        </p>
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} height={20} />
      )}
    </Dialog>
  );
}
