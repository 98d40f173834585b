import { Link } from '@tanstack/react-router';
import {
  ChartPie,
  CircleCheck,
  Handshake,
  type LucideIcon,
  Mail,
  MailWarning,
  Phone,
  Reply,
  ShoppingBag,
  StickyNote,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineKind } from '../../api/timeline.js';
import type { TimelineEntry } from '../../api/types.js';
import { formatMoney } from '../../lib/money.js';
import { exactTime } from '../../lib/time.js';
import styles from './timeline.module.css';
import { useSentence } from './use-sentence.js';

const ICONS: Record<TimelineKind, LucideIcon> = {
  order: ShoppingBag,
  mail: Reply,
  note: StickyNote,
  call: Phone,
  task: CircleCheck,
  consent: Handshake,
  profile: UserRound,
  segment: ChartPie,
};

export function TimelineLine({ entry }: { entry: TimelineEntry }) {
  const { t, i18n } = useTranslation();
  const sentence = useSentence()(entry);
  const { kind, action, about, actor, amount, text } = entry;
  const Icon = action === 'mail-in' ? Mail : action === 'mail-failed' ? MailWarning : ICONS[kind];
  const date = new Date(entry.at);
  return (
    <li className={styles['entry']} data-action={action}>
      <span className={styles['icon']} title={t(`timeline.kind.${kind}`)}>
        <Icon size={15} role="img" aria-label={t(`timeline.kind.${kind}`)} />
      </span>
      <div className={styles['what']}>
        <p className={styles['sentence']}>
          {sentence}
          {amount ? <span className={styles['amount']}>{formatMoney(amount, i18n.language)}</span> : null}
        </p>
        {text === null ? null : <p className={styles['text']}>{text}</p>}
        <p className={styles['meta']}>
          {about?.type === 'order' ? (
            <Link to="/orders/$orderId" params={{ orderId: about.id }}>
              {about.label}
            </Link>
          ) : null}
          {about?.type === 'segment' ? (
            <Link to="/segments/$segmentId" params={{ segmentId: about.id }}>
              {about.label}
            </Link>
          ) : null}
          {actor === null ? null : <span>{actor.name}</span>}
        </p>
      </div>
      <time dateTime={entry.at} title={exactTime(date, i18n.language)} className={styles['time']}>
        {date.toLocaleTimeString(i18n.language, { timeStyle: 'short' })}
      </time>
    </li>
  );
}
