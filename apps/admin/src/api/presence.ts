import { $api, api } from './client.js';

const at = (id: string) => ({ params: { path: { id } } });

/** Which orders colleagues are answering right now; asked again when the first of these runs out. */
export const writingQuery = $api.queryOptions(
  'get',
  '/api/v1/orders/writing',
  {},
  {
    staleTime: 30_000,
    refetchInterval: ({ state }) => {
      const ends = (state.data?.data ?? []).map(({ until }) => Date.parse(until) - Date.now() + 500);
      return ends.length > 0 ? Math.max(1000, Math.min(...ends)) : false;
    },
  },
);

export async function signWriting(id: string): Promise<void> {
  await api.PUT('/api/v1/orders/{id}/writing', at(id));
}

/** Also from a page that is being left. */
export async function leaveWriting(id: string): Promise<void> {
  await api.DELETE('/api/v1/orders/{id}/writing', { ...at(id), keepalive: true });
}

export const mentionsQuery = $api.queryOptions('get', '/api/v1/mentions', {}, { staleTime: 60_000 });
export const mentionableQuery = (id: string) => $api.queryOptions('get', '/api/v1/orders/{id}/colleagues', at(id));

export async function readAllMentions(): Promise<void> {
  await api.POST('/api/v1/mentions/read');
}

export async function readMentionsOf(id: string): Promise<void> {
  await api.POST('/api/v1/orders/{id}/mentions/read', at(id));
}
