import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { forgetSession } from '../api/session.js';
import { isProblem, mayPass } from '../api/problem.js';

/** A session that ended is found out by any request: the shell then shows the sign-in screen and comes back to the same URL. */
function onError(error: unknown): void {
  if (isProblem(error, 401) && error.code !== 'staff/invalid-credentials') forgetSession(queryClient);
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (failures) => 800 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
