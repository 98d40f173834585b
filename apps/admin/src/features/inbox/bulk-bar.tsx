import {
  ArchiveRestore,
  CircleX,
  CornerUpLeft,
  Download,
  MailOpen,
  RotateCcw,
  Tag,
  Tags,
  Trash2,
  TriangleAlert,
  UserRoundCheck,
  UserRoundPen,
  X,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '../../ui/text-button.js';
import { useCan } from '../auth/session.js';
import styles from './bulk-bar.module.css';
import type { BulkQuestion } from './bulk-dialog.js';
import type { InboxSearch } from './inbox-search.js';

interface BulkBarProps {
  search: InboxSearch;
  count: string;
  /** Absent where all are taken already, or where there are no more. */
  takeAll: { count: string; take: () => void } | undefined;
  ask: (kind: BulkQuestion) => void;
  markRead: () => void;
  clear: () => void;
}

/** What can be done with all that is ticked; it floats, so that nothing moves when it comes and goes. */
export function BulkBar({ search: { box }, count, takeAll, ask, markRead, clear }: BulkBarProps) {
  const { t } = useTranslation();
  const can = useCan();
  const inBin = box === 'bin';
  const closed = box === 'won' || box === 'lost';
  const writes = can('orders:write');
  const acts = [
    { kind: 'assign', icon: UserRoundPen, key: 'a', shown: writes && !inBin },
    { kind: 'process', icon: UserRoundCheck, key: 'e', shown: writes && !inBin && !closed && box !== 'processed' },
    { kind: 'reopen', icon: RotateCcw, key: 'e', shown: writes && closed },
    { kind: 'lose', icon: CircleX, key: 'l', shown: writes && !inBin && !closed },
    { kind: 'waive', icon: CornerUpLeft, key: undefined, shown: writes && !inBin },
    { kind: 'tag', icon: Tag, key: 't', shown: writes && !inBin },
    { kind: 'untag', icon: Tags, key: undefined, shown: writes && !inBin },
    { kind: 'recycle', icon: Trash2, key: '#', shown: writes && !inBin },
    { kind: 'restore', icon: ArchiveRestore, key: 'u', shown: writes && inBin },
    { kind: 'export', icon: Download, key: undefined, shown: can('orders:export') },
    { kind: 'purge', icon: TriangleAlert, key: undefined, shown: inBin && can('orders:purge') },
  ] as const;
  return (
    <section className={styles['bar']} aria-label={t('bulk.title.bar')}>
      <span className={styles['count']} role="status">
        {t('bulk.selected', { count })}
        {takeAll ? <TextButton onClick={takeAll.take}>{t('bulk.takeAll', { count: takeAll.count })}</TextButton> : null}
      </span>
      <span className={styles['acts']}>
        {acts.map(({ kind, icon: Icon, key, shown }) =>
          shown ? (
            <button
              key={kind}
              type="button"
              aria-label={t(`bulk.${kind}`)}
              title={t(`bulk.${kind}`)}
              aria-keyshortcuts={key}
              data-danger={kind === 'purge'}
              onClick={() => {
                ask(kind);
              }}
            >
              <Icon size={16} aria-hidden="true" />
              <span>{t(`bulk.${kind}`)}</span>
            </button>
          ) : null,
        )}
        <button type="button" aria-label={t('bulk.markRead')} title={t('bulk.markRead')} onClick={markRead}>
          <MailOpen size={16} aria-hidden="true" />
        </button>
        <button type="button" aria-label={t('bulk.clear')} title={t('bulk.clear')} onClick={clear}>
          <X size={16} aria-hidden="true" />
        </button>
      </span>
    </section>
  );
}
