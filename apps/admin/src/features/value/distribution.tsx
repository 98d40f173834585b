import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrencies } from '../../api/company.js';
import { distributionQuery } from '../../api/value.js';
import type { ValueDistribution } from '../../api/types.js';
import { shownDay } from '../../lib/time.js';
import { Amount } from '../../ui/amount.js';
import { ErrorFace } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { readMembersSearch } from '../members/members-search.js';
import { type Grouping, useGroupWords } from './use-group-words.js';
import styles from './value.module.css';

type Share = ValueDistribution['stages'][number];

/** How many members are in each stage and each value group; each row leads to them. */
export function Distribution() {
  const { data, error, refetch } = useQuery(distributionQuery);
  if (!data)
    return (
      <Card>
        {error ? <ErrorFace error={error} retry={() => void refetch()} /> : <Skeleton lines={6} height={28} />}
      </Card>
    );
  return (
    <div className={styles['pair']}>
      <Shares what="stage" shares={data.stages} days={data.days} />
      <Shares what="group" shares={data.groups} days={[]} />
    </div>
  );
}

function Shares({ what, shares, days }: { what: Grouping; shares: Share[]; days: ValueDistribution['days'] }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const named = useGroupWords();
  const { main: currency } = useCurrencies();
  const all = shares.reduce((sum, { members }) => sum + members, 0);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['heading']}>
        {t(what === 'stage' ? 'lifecycle.stages' : 'lifecycle.groups')}
      </h2>
      <Card>
        <table className={styles['shares']} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t(what === 'stage' ? 'lifecycle.stage' : 'lifecycle.group')}</th>
              <th scope="col">{t('lifecycle.members')}</th>
              <th scope="col">{t('lifecycle.share')}</th>
              <th scope="col" className={styles['spare']}>
                {t('lifecycle.spent')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((each) => (
              <tr key={each.of}>
                <th scope="row">
                  <Link
                    to="/members"
                    search={readMembersSearch({ [what === 'stage' ? 'stage' : 'valueGroup']: each.of })}
                  >
                    {named(what, each.of)}
                  </Link>
                  <Meaning what={what} of={each.of} />
                  <Course days={days.filter(({ of }) => of === each.of)} />
                </th>
                <td>{each.members.toLocaleString(i18n.language)}</td>
                <td>
                  {all === 0 ? '–' : percent.format(each.members / all)}
                  <span className={styles['bar']} aria-hidden="true">
                    <span style={{ inlineSize: `${all === 0 ? 0 : (each.members / all) * 100}%` }} />
                  </span>
                </td>
                <td className={styles['spare']}>
                  <Amount money={{ amount: each.spent, currency }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </section>
  );
}

function Meaning({ what, of }: { what: Grouping; of: string }) {
  const { t } = useTranslation();
  const text =
    what === 'stage' ? t(`lifecycle.meaning.${of as 'active'}`) : t(`lifecycle.groupMeaning.${of as 'value'}`);
  return <small>{text}</small>;
}

/** How many there were at the first and at the last day that was counted. */
function Course({ days }: { days: ValueDistribution['days'] }) {
  const { t, i18n } = useTranslation();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first.day === last.day) return null;
  const figure = (members: number) => members.toLocaleString(i18n.language);
  return (
    <small className={styles['course']}>
      {t('lifecycle.course', {
        from: figure(first.members),
        to: figure(last.members),
        since: shownDay(first.day, i18n.language),
      })}
    </small>
  );
}
