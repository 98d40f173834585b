import { useTranslation } from 'react-i18next';
import type { SupplyLogEntry } from '../../api/types.js';
import { Time } from '../../ui/time.js';
import styles from './supply.module.css';

/** Everything that happened to the request, the newest first. */
export function RequestLog({ log }: { log: readonly SupplyLogEntry[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles['log']} aria-label={t('supply.log')}>
      <h3>{t('supply.log')}</h3>
      <ol>
        {log.toReversed().map(({ id, kind, actor, at, detail }) => (
          <li key={id}>
            <span>
              {t(`supply.deed.${kind}`)}
              {detail ? `: ${detail}` : null}
            </span>
            <span className={styles['meta']}>
              {actor} · <Time at={at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
