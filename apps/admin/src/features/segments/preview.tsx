import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleHelp, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQuery } from '../../api/segments.js';
import type { Language, Segment, SegmentMember, SegmentRule } from '../../api/types.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorFace, Face } from '../../ui/face.js';
import { Card } from '../../ui/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { SegmentMembers } from './segment-members.js';
import styles from './segments.module.css';
import { usePaused } from './use-paused.js';
import { WhyDialog } from './why-dialog.js';

interface PreviewProps {
  rule: SegmentRule;
  incomplete: number;
  segment: Segment | undefined;
}

/** Whom the rule fits, as it stands in the builder: how many, in words, and who. Of a frozen segment: who was kept. */
export function Preview({ rule, incomplete, segment }: PreviewProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="segment-preview">
      <h2 id="segment-preview" className={styles['heading']}>
        {t('segment.who')}
      </h2>
      {segment?.kind === 'frozen' ? (
        <SegmentMembers segment={segment} />
      ) : (
        <LivePreview {...{ rule, incomplete, segment }} />
      )}
    </section>
  );
}

function LivePreview({ rule, incomplete, segment }: PreviewProps) {
  const { t, i18n } = useTranslation();
  // The tree is made anew with every key; a rule that says the same is the same question.
  const text = usePaused(JSON.stringify(rule));
  const asked = useMemo(() => JSON.parse(text) as SegmentRule, [text]);
  const { data, error, refetch, isFetching } = useQuery({
    ...previewQuery(asked, i18n.language as Language),
    placeholderData: keepPreviousData,
  });
  if (error)
    return (
      <Card>
        <ErrorFace error={error} retry={() => void refetch()} />
      </Card>
    );
  return (
    <>
      <div className={styles['count']} aria-busy={isFetching || undefined}>
        <b role="status">
          {data ? t('segment.count', { count: data.count, shown: data.count.toLocaleString(i18n.language) }) : '…'}
        </b>
        <p className={styles['reading']}>{data?.reading ?? ''}</p>
        {incomplete > 0 ? <p className={styles['lacking']}>{t('segment.lacking', { count: incomplete })}</p> : null}
      </div>
      <Card>
        {data ? (
          data.sample.length > 0 ? (
            <MembersTable members={data.sample} segment={segment} />
          ) : (
            <Face icon={Users} title={t('segment.nobody')}>
              {t('segment.nobodyText')}
            </Face>
          )
        ) : (
          <Skeleton lines={6} height={18} />
        )}
      </Card>
    </>
  );
}

/** @param segment saved: only then there is something to explain */
export function MembersTable({ members, segment }: { members: SegmentMember[]; segment: Segment | undefined }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState<SegmentMember>();
  const nameOf = ({ name, company, email, number }: SegmentMember) => name ?? company ?? email ?? number;
  const columns: Column<SegmentMember>[] = [
    {
      key: 'name',
      title: t('segment.member'),
      cell: (member) => (
        <div className={styles['person']}>
          <b>{nameOf(member)}</b>
          <small>{member.number}</small>
        </div>
      ),
    },
    {
      key: 'email',
      title: t('segment.email'),
      secondary: true,
      cell: ({ email }) => <span className={styles['email']}>{email ?? '–'}</span>,
    },
    { key: 'city', title: t('segment.city'), secondary: true, cell: ({ city }) => city ?? '–' },
    ...(segment
      ? [
          {
            key: 'why',
            title: t('segment.why'),
            number: true,
            cell: (member: SegmentMember) => (
              <button
                type="button"
                className={styles['why']}
                aria-label={t('segment.whyNamed', { name: nameOf(member) })}
                onClick={() => {
                  setWhy(member);
                }}
              >
                <CircleHelp size={17} aria-hidden="true" />
              </button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('segment.sample')}>
        <DataTable label={t('segment.sample')} columns={columns} rows={members} />
      </div>
      {why && segment ? (
        <WhyDialog
          segment={segment}
          memberId={why.id}
          name={nameOf(why)}
          onClose={() => {
            setWhy(undefined);
          }}
        />
      ) : null}
    </>
  );
}
