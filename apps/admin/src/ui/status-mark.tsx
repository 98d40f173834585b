import { useTranslation } from 'react-i18next';
import type { Box } from '../api/types.js';
import styles from './status-mark.module.css';

export function StatusMark({ box }: { box: Box }) {
  const { t } = useTranslation();
  return (
    <span className={styles['mark']} data-box={box}>
      {t(`box.${box}`)}
    </span>
  );
}
