import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { movementsQuery } from '../../api/value.js';
import { inputFromDay, startOfDay } from '../../lib/time.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { NativeSelect } from '../../ui/native-select.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MovementMatrix } from './movement-matrix.js';
import { readValueSearch } from './value-search.js';
import styles from './value.module.css';

const BACK_DAYS = 30;

/** Who came from where to where between two days; both stand in the URL. */
export function Movements() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/members/value' });
  const { what = 'stage', from = inputFromDay(startOfDay(BACK_DAYS)), to = inputFromDay(startOfDay(0)) } = search;
  const rightDays = from <= to;
  const { data, error, refetch } = useQuery({
    ...movementsQuery(what, from, to),
    enabled: rightDays,
    placeholderData: (before) => before,
  });
  const show = (change: Record<string, string>) =>
    void navigate({
      to: '/members/value',
      search: readValueSearch({ ...search, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section aria-labelledby="value-movements">
      <h2 id="value-movements" className={styles['heading']}>
        {t('lifecycle.movements')}
      </h2>
      <p className={styles['note']}>{t('lifecycle.movementsNote')}</p>
      <div className={styles['range']}>
        <NativeSelect
          label={t('lifecycle.what')}
          value={what}
          options={[
            { value: 'stage', label: t('lifecycle.stages') },
            { value: 'group', label: t('lifecycle.groups') },
          ]}
          onChange={(value) => {
            show({ what: value });
          }}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {t(`lifecycle.${end}`)}
            <input
              type="date"
              required
              aria-invalid={rightDays ? undefined : true}
              value={end === 'from' ? from : to}
              onChange={({ target }) => {
                if (target.value !== '') show({ from, to, [end]: target.value });
              }}
            />
          </label>
        ))}
      </div>
      <Card>
        {!rightDays ? (
          <p role="alert" className={styles['early']}>
            {t('lifecycle.wrongDays')}
          </p>
        ) : data ? (
          data.movements.length === 0 ? (
            <Face icon={ArrowRightLeft} title={t('lifecycle.noneMoved')} />
          ) : (
            <MovementMatrix what={what} movements={data.movements} />
          )
        ) : error ? (
          <ErrorFace error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} height={28} />
        )}
      </Card>
    </section>
  );
}
