import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../../api/types.js';
import { ExactTime } from '../../../ui/time.js';
import { useOpenWords } from '../../../ui/use-open-words.js';
import styles from './audit.module.css';
import { RecordLink, useRecordName } from './record-link.js';
import { useAuditValue } from './use-audit-value.js';

/** One act: when, who, what, to which record, what changed. */
export function AuditLine({
  entry,
  onRecord,
}: {
  entry: AuditEntry;
  onRecord: ((entry: AuditEntry) => void) | undefined;
}) {
  const { t } = useTranslation();
  const words = useOpenWords();
  const recordName = useRecordName();
  const { at, actor, action, subject, changes, note, address } = entry;
  const all = t('audit.allOfRecord', { record: recordName(subject) });
  return (
    <li>
      <ExactTime at={at} className={styles['when'] ?? ''} />
      <span className={styles['who']}>{actor.name}</span>
      <div className={styles['what']}>
        {words(`audit.action.${action}`, action)} · <RecordLink subject={subject} />
        {note ? <span className={styles['note']}>{note}</span> : null}
        {address ? <span className={styles['note']}>{t('audit.address', { address })}</span> : null}
        {changes ? <Changes changes={changes} currency={subject.currency} /> : null}
      </div>
      {subject.id !== null && onRecord ? (
        <button
          type="button"
          className={styles['all']}
          aria-label={all}
          title={all}
          onClick={() => {
            onRecord(entry);
          }}
        >
          <ListFilter size={15} aria-hidden="true" />
        </button>
      ) : null}
    </li>
  );
}

function Changes({ changes, currency }: { changes: NonNullable<AuditEntry['changes']>; currency: string | null }) {
  const { fieldName, shown } = useAuditValue();
  return (
    <ul>
      {Object.entries(changes)
        .filter(([, change]) => says(change))
        .map(([field, { from, to }]) => (
          <li key={field} className={styles['changes']}>
            {fieldName(field)}: {from === null || from === undefined ? null : `${shown(from, field, currency)} → `}
            <b>{shown(to, field, currency)}</b>
          </li>
        ))}
    </ul>
  );
}

/** An export keeps also what was not asked for. */
function says({ from, to }: { from?: unknown; to?: unknown }): boolean {
  return [from, to].some((value) => value !== null && value !== undefined);
}
