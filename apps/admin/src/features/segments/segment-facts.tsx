import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types.js';
import { Time } from '../../ui/time.js';
import styles from './segments.module.css';

/** Who made it, when; and that it is frozen, where it is. */
export function SegmentFacts({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  return (
    <span className={styles['facts']}>
      {segment.kind === 'frozen' ? (
        <span className={styles['frozen']}>
          <Snowflake size={13} aria-hidden="true" />
          {t('segment.frozenAt')}
        </span>
      ) : null}
      <span>
        {segment.createdBy} · <Time at={segment.createdAt} />
      </span>
    </span>
  );
}
