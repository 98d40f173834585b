import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sizesQuery } from '../../api/segments.js';
import type { Segment, SegmentSize } from '../../api/types.js';
import { shownDay } from '../../lib/time.js';
import { ErrorFace } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { linePath } from './line-path.js';
import styles from './segments.module.css';

const BOX = { width: 600, height: 120 };

/** How many were in it, day by day, over the last 90 days. */
export function SizeChart({ segment }: { segment: Segment }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(sizesQuery(segment.id));
  return (
    <section aria-labelledby="segment-sizes">
      <h2 id="segment-sizes" className={styles['heading']}>
        {t('segment.sizes')}
      </h2>
      <Card>
        {data ? (
          data.data.length > 1 ? (
            <Chart sizes={data.data} />
          ) : (
            <p className={styles['early']}>{t('segment.sizesEarly')}</p>
          )
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={3} height={24} />
        )}
      </Card>
    </section>
  );
}

function Chart({ sizes }: { sizes: SegmentSize[] }) {
  const { t, i18n } = useTranslation();
  const figure = (members: number | undefined) => (members ?? 0).toLocaleString(i18n.language);
  const [first, last] = [sizes[0], sizes.at(-1)];
  const summary = t('segment.sizesFromTo', {
    from: figure(first?.members),
    to: figure(last?.members),
    since: shownDay(first?.day ?? '', i18n.language),
  });
  const most = Math.max(...sizes.map(({ members }) => members), 1);
  return (
    <figure className={styles['chart']}>
      <div className={styles['plot']}>
        <span className={styles['axis']} aria-hidden="true">
          <span>{figure(most)}</span>
          <span>0</span>
        </span>
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" role="img" aria-label={summary}>
          <path className={styles['area']} d={linePath(sizes, most, BOX, { closed: true })} />
          <path
            className={styles['line']}
            d={linePath(sizes, most, BOX, { closed: false })}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <figcaption>{summary}</figcaption>
    </figure>
  );
}
