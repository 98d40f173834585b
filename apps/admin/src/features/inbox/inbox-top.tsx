import { Columns3, Download, ListChecks, type LucideIcon, SquareKanban, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../auth/session.js';
import styles from './inbox.module.css';
import { InboxSort } from './inbox-filters.js';
import { formatTotal, type InboxModel } from './use-inbox-page.js';
import { ALL_SHOWN } from './use-selection.js';
import { ViewMenu } from './view-menu.js';

interface InboxTopProps {
  page: InboxModel;
  openColumns: () => void;
}

/** What the list is called, how long it is, and what can be done with it as a whole. */
export function InboxTop({ page, openColumns }: InboxTopProps) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { search, title, total, asBoard, wide, many } = page;
  const ticking = many.choosing || many.selecting;
  const empty = !asBoard && page.items.length === 0;
  return (
    <div className={styles['top']}>
      <h1>{title}</h1>
      <span className={styles['total']}>{total ? formatTotal(total, i18n.language) : ''}</span>
      <span className={styles['tools']}>
        {search.box === 'bin' && can('orders:purge') && !empty ? (
          <Tool
            label={t('purging.open')}
            icon={Trash2}
            onPress={() => {
              many.ask('purge', ALL_SHOWN);
            }}
          />
        ) : null}
        {search.box === 'bin' ? null : (
          <Tool label={t('board.title')} icon={SquareKanban} pressed={asBoard} onPress={page.toggleBoard} />
        )}
        {wide && !asBoard ? <Tool label={t('columns.title')} icon={Columns3} onPress={openColumns} /> : null}
        {wide || asBoard ? null : (
          <Tool
            label={t('bulk.choose')}
            icon={ListChecks}
            pressed={ticking}
            onPress={() => {
              many.selection.clear();
              many.setChoosing(!ticking);
            }}
          />
        )}
        {can('orders:export') ? (
          <Tool
            label={t('exporting.open')}
            icon={Download}
            onPress={() => {
              many.ask('export', ALL_SHOWN);
            }}
          />
        ) : null}
        <ViewMenu search={search} />
        <InboxSort search={search} />
      </span>
    </div>
  );
}

interface ToolProps {
  label: string;
  icon: LucideIcon;
  pressed?: boolean;
  onPress: () => void;
}

function Tool({ label, icon: Icon, pressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
