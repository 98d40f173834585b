import { api } from './client.js';
import type { ExportQuery, ExportSelected } from './types.js';

export interface Exported {
  blob: Blob;
  name: string;
}
interface Watch {
  signal: AbortSignal;
  /** Told how many bytes have come so far. */
  onBytes: (bytes: number) => void;
}

/** All that a list shows. It is fetched rather than linked, so that a refusal is told like any other. */
export async function exportOrders(query: ExportQuery, watch: Watch): Promise<Exported> {
  const init = { params: { query }, parseAs: 'stream', signal: watch.signal } as const;
  return collected(await api.GET('/api/v1/orders/export', init), watch);
}

/** Those that were ticked, in this order. */
export async function exportSelected(body: ExportSelected, watch: Watch): Promise<Exported> {
  return collected(await api.POST('/api/v1/orders/export', { body, parseAs: 'stream', signal: watch.signal }), watch);
}

async function collected({ response }: { response: Response }, { onBytes }: Watch): Promise<Exported> {
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'orders';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    onBytes(bytes);
  }
  return { blob: new Blob(parts, { type: response.headers.get('content-type') ?? '' }), name };
}
