import { useNavigate, useSearch } from '@tanstack/react-router';
import { compact, type InboxSearch } from './inbox-search.js';

type Change = { [Key in keyof InboxSearch]?: InboxSearch[Key] | undefined };

/** Changes part of what the list shows, in the URL, without a step in the history for each; undefined takes a part away. */
export function useNarrow(): (change: Change) => void {
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/orders' });
  return (change) => {
    const next = { ...search, ...change };
    // By when answers are due stand only orders that wait: without that filter the others would seem to be gone.
    if (next.sort === 'respondBy' && !next.response) next.sort = undefined;
    void navigate({ to: '.', search: compact(next), replace: true });
  };
}
