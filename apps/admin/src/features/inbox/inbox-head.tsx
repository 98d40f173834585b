import { useSearch } from '@tanstack/react-router';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../lib/cx.js';
import type { ColumnName } from './column-names.js';
import { COLUMNS } from './columns.js';
import styles from './inbox-list.module.css';
import type { Ticks } from './inbox-list.js';
import { type Sort, sortedBy, SORTS } from './inbox-search.js';
import { useNarrow } from './use-narrow.js';

interface HeadProps {
  columns: readonly ColumnName[] | undefined;
  sort: Sort | undefined;
  ticks: Ticks | undefined;
}

/** The table's headings, some of which sort; cards have none to be seen. */
export function InboxHead({ columns, sort = SORTS[0], ticks }: HeadProps) {
  const { t } = useTranslation();
  if (!columns) return null;
  return (
    <div role="rowgroup" className={styles['headGroup']}>
      <div role="row" aria-rowindex={1} className={cx(styles['head'], styles['line'])}>
        {ticks ? (
          <span role="columnheader" className={styles['tick']}>
            <input
              type="checkbox"
              aria-label={t('bulk.selectLoaded')}
              checked={ticks.allTicked}
              ref={(element) => {
                if (element) element.indeterminate = ticks.ids.size > 0 && !ticks.allTicked;
              }}
              onChange={ticks.tickAll}
            />
          </span>
        ) : null}
        {columns.map((name) => (
          <Heading key={name} name={name} sort={sort} />
        ))}
      </div>
    </div>
  );
}

function Heading({ name, sort }: { name: ColumnName; sort: Sort }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const search = useSearch({ from: '/signed-in/orders' });
  const { sorts, right } = COLUMNS[name];
  const label = t(`column.${name}`);
  const className = cx(styles['cell'], right && styles['right']);
  if (!sorts) {
    return (
      <span role="columnheader" className={className}>
        <span className={name === 'source' ? 'visually-hidden' : undefined}>{label}</span>
      </span>
    );
  }
  const at = sorts.indexOf(sort);
  const next = sorts[(at + 1) % sorts.length];
  const Arrow = sort.startsWith('-') ? ArrowDown : ArrowUp;
  return (
    <span
      role="columnheader"
      className={className}
      aria-sort={at < 0 ? undefined : sort.startsWith('-') ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        onClick={() => {
          narrow(sortedBy(search, next));
        }}
      >
        {label}
        {at < 0 ? null : <Arrow size={12} aria-hidden="true" />}
      </button>
    </span>
  );
}
