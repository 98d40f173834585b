import { useTranslation } from 'react-i18next';
import type { Money } from '../api/types.js';
import { cx } from '../lib/cx.js';
import { formatMoney } from '../lib/money.js';

export function Amount({ money, className }: { money: Money; className?: string }) {
  const { i18n } = useTranslation();
  return <span className={cx('tabular', className)}>{formatMoney(money, i18n.language)}</span>;
}
