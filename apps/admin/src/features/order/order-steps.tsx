import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNeighbours } from '../inbox/neighbours.js';
import styles from './order-steps.module.css';

const WAYS = [
  { way: 'previous', icon: ChevronUp, key: 'k' },
  { way: 'next', icon: ChevronDown, key: 'j' },
] as const;

/** To the order before and after this one in the list, and how far one has come. */
export function OrderSteps() {
  const { t, i18n } = useTranslation();
  const neighbours = useNeighbours();
  if (!neighbours) return null;
  const { place, total } = neighbours;
  const count = total ? `${total.count.toLocaleString(i18n.language)}${total.capped ? '+' : ''}` : '';
  return (
    <nav className={styles['steps']} aria-label={t('steps.title')}>
      {place !== undefined && count ? (
        <span className={styles['place']}>
          {t('steps.place', { place: place.toLocaleString(i18n.language), count })}
        </span>
      ) : null}
      {WAYS.map(({ way, icon: Icon, key }) => {
        const id = neighbours[way];
        const label = t(`steps.${way}`);
        return id === undefined ? (
          <span key={way} className={styles['step']} aria-hidden="true">
            <Icon size={18} />
          </span>
        ) : (
          <Link
            key={way}
            to="/orders/$orderId"
            params={{ orderId: id }}
            search={true}
            className={styles['step']}
            aria-label={label}
            title={label}
            aria-keyshortcuts={key}
          >
            <Icon size={18} aria-hidden="true" />
          </Link>
        );
      })}
    </nav>
  );
}
