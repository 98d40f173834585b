import { useQuery } from '@tanstack/react-query';
import { PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { writingQuery } from '../../api/presence.js';
import styles from './inbox-list.module.css';

/** A colleague is answering this order right now. */
export function WritingMark({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const { data: names = '' } = useQuery({
    ...writingQuery,
    select: ({ data }) =>
      data
        .filter((each) => each.orderId === orderId)
        .map(({ staff }) => staff.name)
        .join(', '),
  });
  if (names === '') return null;
  const words = t('answers.writing', { count: names.split(', ').length, names });
  return (
    <span className={styles['writing']} title={words}>
      <PenLine size={13} aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
