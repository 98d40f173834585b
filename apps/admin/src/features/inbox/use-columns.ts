import { useState } from 'react';
import { recall, remember } from '../../lib/storage.js';
import { useSession } from '../auth/session.js';
import { type ColumnName, defaultColumns, DENSITIES, type Density, readColumns } from './column-names.js';
import type { InboxSearch } from './inbox-search.js';
import { useNarrow } from './use-narrow.js';

/**
 * The table's columns: those of the URL (a view has its own), else the person's choice on this device, else the usual ones.
 * Inside a view a change is part of the view, elsewhere it becomes the person's choice.
 */
export function useColumns(search: InboxSearch) {
  const { id } = useSession().user;
  const narrow = useNarrow();
  const columnsKey = `regulars.columns.${id}`;
  const densityKey = `regulars.density.${id}`;
  const [own, setOwn] = useState(() => recall(columnsKey));
  const [density, setDensity] = useState<Density>(
    () => DENSITIES.find((value) => value === recall(densityKey)) ?? DENSITIES[0],
  );
  const columns: readonly ColumnName[] = readColumns(search.columns) ?? readColumns(own) ?? defaultColumns(search);

  function keep(text: string): void {
    if (search.view !== undefined || search.columns !== undefined) narrow({ columns: text });
    if (search.view !== undefined) return;
    remember(columnsKey, text);
    setOwn(text);
  }
  return {
    columns,
    density,
    choose: (chosen: ColumnName[], close: Density) => {
      keep(chosen.join(','));
      remember(densityKey, close);
      setDensity(close);
    },
    reset: () => {
      keep('');
    },
  };
}
