import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch, intents } from './client.js';
import { queryString } from './query-string.js';
import type { ProductFilter } from './catalog.js';
import type { ProductImport, ProductImportChange } from './types.js';

const IMPORTS = '/api/v1/products/imports';
export const IMPORTS_KEY = ['get', IMPORTS];
const ONE = '/api/v1/products/imports/{id}';
const at = (id: string) => ({ params: { path: { id } } });

/** While something runs the screen asks again by itself: live news may be lost. */
const AGAIN_MS = 1_500;
const WORKING: readonly ProductImport['state'][] = ['checking', 'running', 'undoing'];
export const isWorking = ({ state }: Pick<ProductImport, 'state'>) => WORKING.includes(state);

export const importQuery = (id: string) =>
  $api.queryOptions('get', ONE, at(id), {
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? AGAIN_MS : false),
  });

export const previewQuery = (id: string, version: number) =>
  $api.queryOptions('get', '/api/v1/products/imports/{id}/preview', at(id), {
    // Another mapping is another preview.
    queryHash: `import-preview ${id} ${version}`,
    gcTime: 60_000,
  });

export const keptRowsQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/products/imports/{id}/rows', {
    params: { path: { id }, query: { which: 'kept', limit: 100 } },
  });

export const importsQuery = infiniteQueryOptions({
  queryKey: [...IMPORTS_KEY, 'pages'],
  queryFn: async ({ pageParam, signal }) =>
    bodyOf(
      await api.GET(IMPORTS, {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export async function uploadImport(file: File): Promise<ProductImport> {
  const form = new FormData();
  form.append('file', file);
  const key = intents.keyFor(`import ${file.name} ${file.size} ${file.lastModified}`);
  return bodyOf(
    await api.POST(IMPORTS, {
      body: { file: '' },
      bodySerializer: () => form,
      headers: { 'Idempotency-Key': key },
    }),
  );
}

export async function changeImport(
  { id, version }: Pick<ProductImport, 'id' | 'version'>,
  body: ProductImportChange,
): Promise<ProductImport> {
  return bodyOf(await api.PATCH(ONE, { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function actOnImport(
  { id }: Pick<ProductImport, 'id'>,
  act: 'check' | 'start' | 'cancel' | 'undo',
): Promise<ProductImport> {
  return bodyOf(await api.POST(`/api/v1/products/imports/{id}/${act}`, at(id)));
}

export async function discardImport({ id }: Pick<ProductImport, 'id'>): Promise<void> {
  await api.DELETE(ONE, at(id));
}

export const errorFileUrl = ({ id }: Pick<ProductImport, 'id'>, format: 'csv' | 'xlsx') =>
  `${IMPORTS}/${id}/errors?format=${format}`;

export function exportUrl({ q, category, available }: ProductFilter, format: 'csv' | 'xlsx'): string {
  const query = {
    format,
    ...(q ? { q } : {}),
    ...(category ? { 'filter[category][eq]': category } : {}),
    ...(available ? { 'filter[available][eq]': available } : {}),
  };
  return `/api/v1/products/export?${queryString(query)}`;
}
