import { useTranslation } from 'react-i18next';
import type { SupplyStatus } from '../../api/types.js';
import styles from './supply.module.css';

export function SupplyMark({ status }: { status: SupplyStatus }) {
  const { t } = useTranslation();
  return (
    <span className={styles['mark']} data-status={status}>
      {t(`supply.status.${status}`)}
    </span>
  );
}
