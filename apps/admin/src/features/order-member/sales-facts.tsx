import { useTranslation } from 'react-i18next';
import type { MemberSales } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import styles from './order-member.module.css';

/** How many orders, how many of them won, and what they came to. */
export function SalesFacts({ sales: { orders, won, sum, otherCurrencies } }: { sales: MemberSales }) {
  const { t, i18n } = useTranslation();
  return (
    <p className={styles['facts']}>
      <span>{t('orderMember.orders', { count: orders })}</span>
      {won > 0 ? (
        <span>{t('orderMember.won', { count: won, sum: formatMoney(sum, i18n.language) })}</span>
      ) : (
        <span>{t('orderMember.nothingWon')}</span>
      )}
      {otherCurrencies > 0 ? <span>{t('orderMember.otherCurrencies', { count: otherCurrencies })}</span> : null}
    </p>
  );
}
