import { useTranslation } from 'react-i18next';
import type { Money, OrderItem } from '../../api/types.js';
import { cx } from '../../lib/cx.js';
import { Amount } from '../../ui/amount.js';
import styles from './submission.module.css';

/** The items; what can’t be had now is struck through (ORD-10). */
export function ItemsTable({ items }: { items: OrderItem[] }) {
  const { t } = useTranslation();
  const sum = total(items);
  return (
    <table className={styles['items']}>
      <thead>
        <tr>
          <th scope="col">{t('order.item')}</th>
          <th scope="col" className={styles['number']}>
            {t('order.quantity')}
          </th>
          <th scope="col" className={cx(styles['number'], styles['unit'])}>
            {t('order.unitPrice')}
          </th>
          <th scope="col" className={styles['number']}>
            {t('order.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          return (
            <tr key={item.id}>
              <td className={item.soldOut ? styles['soldOut'] : ''}>
                {item.soldOut ? <s>{item.name}</s> : item.name}
                {item.soldOut ? <span className={styles['soldOutMark']}>{t('products.soldOut')}</span> : null}
                {item.sku ? <span className={styles['sku']}>{item.sku}</span> : null}
                {item.unitPrice ? (
                  <span className={styles['each']}>
                    {item.quantity} × <Amount money={item.unitPrice} />
                  </span>
                ) : null}
              </td>
              <td className={styles['number']}>{item.quantity}</td>
              <td className={cx(styles['number'], styles['unit'])}>
                {item.unitPrice ? <Amount money={item.unitPrice} /> : '–'}
              </td>
              <td className={styles['number']}>{item.total ? <Amount money={item.total} /> : '–'}</td>
            </tr>
          );
        })}
      </tbody>
      {sum && items.length > 1 ? (
        <tfoot>
          <tr>
            <td colSpan={2}>{t('order.sum')}</td>
            <td className={styles['unit']} />
            <td className={styles['number']}>
              <Amount money={sum} />
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Undefined where a price is missing or the currencies differ: a wrong sum is worse than none. */
function total(items: OrderItem[]): Money | undefined {
  const totals = items.flatMap((item) => (item.total ? [item.total] : []));
  const currency = totals[0]?.currency;
  if (!currency || totals.length < items.length || totals.some((money) => money.currency !== currency))
    return undefined;
  return { amount: totals.reduce((sum, { amount }) => sum + amount, 0), currency };
}
