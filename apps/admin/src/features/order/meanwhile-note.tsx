import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import type { ThreadItem } from '../../api/types.js';
import { Button } from '../../ui/button.js';
import styles from './composer.module.css';

/** What others wrote while one was writing, when the server refused for that. */
export function writtenMeanwhile(error: unknown): readonly ThreadItem[] | undefined {
  return isProblem(error, 409) && error.code === 'orders/answered-meanwhile'
    ? (error.current as ThreadItem[])
    : undefined;
}

/** Somebody wrote meanwhile: one looks first, or sends all the same. */
export function MeanwhileNote({
  items,
  onLook,
  onSend,
}: {
  items: readonly ThreadItem[];
  onLook: () => void;
  onSend: () => void;
}) {
  const { t, i18n } = useTranslation();
  const names = [...new Set(items.map(({ author }) => author.name ?? author.email ?? t('thread.unknown')))];
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <div role="alert" className={styles['conflict']}>
      <span>{t('answers.meanwhile', { count: names.length, names: list })}</span>
      <Button size="small" look="primary" autoFocus onClick={onLook}>
        {t('answers.lookFirst')}
      </Button>
      <Button size="small" onClick={onSend}>
        {t('answers.sendAnyway')}
      </Button>
    </div>
  );
}
