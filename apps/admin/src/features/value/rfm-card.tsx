import { useQuery } from '@tanstack/react-query';
import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rfmGridQuery } from '../../api/value.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CellDetail } from './cell-detail.js';
import { RfmTable } from './rfm-table.js';
import styles from './value.module.css';

export interface Place {
  recency: number;
  frequency: number;
}

/** The grid, and beneath it the cell that was pressed. */
export function RfmCard() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(rfmGridQuery);
  const [chosen, setChosen] = useState<Place | null>(null);
  const cell = data?.cells.find((each) => each.recency === chosen?.recency && each.frequency === chosen.frequency);
  return (
    <section aria-labelledby="rfm-grid">
      <h2 id="rfm-grid" className={styles['heading']}>
        {t('lifecycle.grid')}
      </h2>
      {data && data.cells.length > 0 ? (
        <p className={styles['note']}>
          {t('lifecycle.gridNote', { bins: data.bins })}{' '}
          {data.window === 0 ? t('lifecycle.window0') : t('lifecycle.windowDays', { days: data.window })}.
        </p>
      ) : null}
      <Card>
        {!data ? (
          error ? (
            <ErrorFace error={error} retry={() => void refetch()} />
          ) : (
            <Skeleton lines={6} height={40} />
          )
        ) : data.cells.length === 0 ? (
          <Face icon={Grid3x3} title={t('lifecycle.grid')}>
            {t('lifecycle.nobodyBought')}
          </Face>
        ) : (
          <>
            <RfmTable grid={data} chosen={chosen} onChoose={setChosen} />
            {cell ? (
              <CellDetail
                key={`${cell.recency} ${cell.frequency}`}
                cell={cell}
                onClose={() => {
                  setChosen(null);
                }}
              />
            ) : null}
          </>
        )}
      </Card>
      {data && data.unscored > 0 ? (
        <p className={styles['note']}>
          {t('lifecycle.unscored', { count: data.unscored, members: data.unscored.toLocaleString(i18n.language) })}
        </p>
      ) : null}
    </section>
  );
}
