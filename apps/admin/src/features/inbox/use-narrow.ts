import { useNavigate, useSearch } from '@tanstack/react-router';
import { compact, FILTERS, type InboxSearch } from './inbox-search.js';

type Change = { [Key in keyof InboxSearch]?: InboxSearch[Key] | undefined };

/** Changes that one thinks of as going somewhere; a sort, a column or a typed day is not worth a step back each. */
const STEPS: ReadonlySet<string> = new Set([...FILTERS, 'box', 'layout'] satisfies (keyof InboxSearch)[]);

/** Changes part of what the list shows, in the URL; undefined takes a part away. Back takes a filter back. */
export function useNarrow(): (change: Change) => void {
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders' });
  return (change) => {
    const wanted = { ...search, ...change };
    // By when answers are due stand only orders that wait: without that filter the others would seem to be gone.
    if (wanted.sort === 'respondBy' && !wanted.response) wanted.sort = undefined;
    const step = Object.entries(change).some(
      ([name, value]) => STEPS.has(name) && search[name as keyof Change] !== value,
    );
    void navigate({ to: '.', search: compact(wanted), replace: !step });
  };
}
