import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './composer.module.css';
import { useWriters } from './use-writing.js';

/** "Li is answering": the region stands there always, so that screen readers hear it. */
export function WritingNote({ orderId }: { orderId: string }) {
  const { t, i18n } = useTranslation();
  const names = useWriters(orderId);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <div role="status" className={styles['writing']}>
      {names.length > 0 ? (
        <>
          <PenLine size={14} aria-hidden="true" />
          <span>{t('answers.writing', { count: names.length, names: list })}</span>
        </>
      ) : null}
    </div>
  );
}
