import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberValueQuery } from '../../api/value.js';
import type { Member, MemberValue } from '../../api/types.js';
import { exactTime, shortDay } from '../../lib/time.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextButton } from '../../ui/text-button.js';
import { Time } from '../../ui/time.js';
import { Line, MemberBlock } from '../members/member-block.js';
import { useGroupWords } from './use-group-words.js';
import styles from './value.module.css';

/** Where a member stands, since when, and the way there; a section of the member's page. */
export function MemberValueSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(memberValueQuery(member.id));
  return (
    <MemberBlock title={t('lifecycle.ofMember')}>
      {data ? (
        <Standing value={data} left={member.leftAt !== null} />
      ) : error ? (
        <TextButton onClick={() => void refetch()}>{t('face.retry')}</TextButton>
      ) : (
        <Skeleton lines={4} height={18} />
      )}
    </MemberBlock>
  );
}

function Standing({ value, left }: { value: MemberValue; left: boolean }) {
  const { t } = useTranslation();
  const named = useGroupWords();
  const { stage, stageSince, valueGroup, groupSince, recency: r, frequency: f, monetary: m, bins } = value;
  return (
    <>
      {stage === null ? (
        <p className={styles['quiet']}>{t(left ? 'lifecycle.leftNow' : 'lifecycle.waiting')}</p>
      ) : (
        <dl>
          <Line label={t('lifecycle.stage')}>
            {named('stage', stage)} <Since at={stageSince} />
          </Line>
          <Line label={t('member.column.valueGroup')}>
            {named('group', valueGroup)} <Since at={groupSince} />
          </Line>
          <Line label={t('lifecycle.scores')}>
            {r === null || f === null || m === null ? (
              t('lifecycle.noScores')
            ) : (
              <span className="tabular" title={t('lifecycle.scoresOf', { r, f, m, bins })}>
                <span aria-hidden="true">{[r, f, m].join(' · ')}</span>
                <span className={styles['unseen']}>{t('lifecycle.scoresOf', { r, f, m, bins })}</span>
              </span>
            )}
          </Line>
        </dl>
      )}
      <h3 className={styles['small']}>{t('lifecycle.history')}</h3>
      {value.history.length === 0 ? (
        <p className={styles['quiet']}>{t('lifecycle.noHistory')}</p>
      ) : (
        <ol className={styles['history']}>
          {value.history.map(({ id, what, from, to, at, why }) => (
            <li key={id}>
              {t('lifecycle.step', { from: named(what, from), to: named(what, to) })}
              <small>
                <Time at={at} /> · {t(`lifecycle.why.${why}`)}
              </small>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Since({ at }: { at: string | null }) {
  const { t, i18n } = useTranslation();
  if (at === null) return null;
  const moment = new Date(at);
  return (
    <small className={styles['quiet']} title={exactTime(moment, i18n.language)}>
      {t('lifecycle.since', { day: shortDay(moment, i18n.language) })}
    </small>
  );
}
