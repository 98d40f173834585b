import { useQuery } from '@tanstack/react-query';
import { Check, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentsQuery } from '../../../api/members.js';
import type { ConsentEvent, Member } from '../../../api/types.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/face.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { ExactTime } from '../../../ui/time.js';
import { useCan } from '../../auth/session.js';
import { MemberBlock } from '../member-block.js';
import { CHANNELS } from '../use-shown-member.js';
import { ConsentDialog } from './consent-dialog.js';
import styles from './consent.module.css';

/** What the member agreed to, channel by channel, and how each of it came about. */
export function ConsentSection({ member }: { member: Member }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(consentsQuery(member.id));
  const [recording, setRecording] = useState(false);
  return (
    <MemberBlock
      title={t('member.section.consent')}
      actions={
        can('members:write') ? (
          <Button
            size="small"
            icon={<Plus size={15} aria-hidden="true" />}
            onClick={() => {
              setRecording(true);
            }}
          >
            {t('member.consent.record')}
          </Button>
        ) : null
      }
    >
      <ul className={styles['channels']} aria-label={t('member.section.consent')}>
        {CHANNELS.map((channel) => (
          <li key={channel} data-given={member.consents.includes(channel)}>
            {member.consents.includes(channel) ? (
              <Check size={15} aria-hidden="true" />
            ) : (
              <Minus size={15} aria-hidden="true" />
            )}
            <span>{t(`member.channel.${channel}`)}</span>
            <small>{t(member.consents.includes(channel) ? 'member.consent.yes' : 'member.consent.no')}</small>
          </li>
        ))}
      </ul>
      {data ? (
        <History events={data.data} />
      ) : error ? (
        <ErrorFace error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton lines={2} height={16} />
      )}
      {recording ? (
        <ConsentDialog
          member={member}
          onClose={() => {
            setRecording(false);
          }}
        />
      ) : null}
    </MemberBlock>
  );
}

function History({ events }: { events: ConsentEvent[] }) {
  const { t } = useTranslation();
  if (events.length === 0) return <p className={styles['quiet']}>{t('member.consent.none')}</p>;
  return (
    <ol className={styles['history']} aria-label={t('member.consent.history')}>
      {events.map((event) => (
        <Entry key={event.id} event={event} />
      ))}
    </ol>
  );
}

function Entry({ event }: { event: ConsentEvent }) {
  const { t } = useTranslation();
  const proofs = Object.entries(event.proof);
  return (
    <li>
      <p>
        <b>{t(event.given ? 'member.consent.given' : 'member.consent.withdrawn')}</b>{' '}
        {t(`member.channel.${event.channel}`)} · {event.source}
      </p>
      <p className={styles['quiet']}>
        <ExactTime at={event.at} /> · {t('member.consent.by', { name: event.actor.name })}
      </p>
      {event.wording ? <blockquote className={styles['wording']}>{event.wording}</blockquote> : null}
      {proofs.length > 0 ? (
        <dl>
          {proofs.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
