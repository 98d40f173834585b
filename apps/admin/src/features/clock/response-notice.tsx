import { CornerUpLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { waiveResponse } from '../../api/orders.js';
import type { Order } from '../../api/types.js';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import { useOrderAct } from '../order/use-order-act.js';
import styles from './response-notice.module.css';
import { ResponseMark } from './response-mark.js';

/** In the head of an order: by when to answer, and the way to say that no answer is needed. */
export function ResponseNotice({ order }: { order: Order }) {
  const { t } = useTranslation();
  const can = useCan();
  const waive = useOrderAct(() => waiveResponse(order.id), t('clock.waived'));
  if (order.waitingSince === null) return null;
  return (
    <span className={styles['notice']}>
      <ResponseMark item={order} />
      {can('orders:write') ? (
        <TextButton
          disabled={waive.isPending}
          onClick={() => {
            waive.mutate(undefined);
          }}
        >
          <CornerUpLeft size={13} aria-hidden="true" />
          {t('clock.waive')}
        </TextButton>
      ) : null}
    </span>
  );
}
