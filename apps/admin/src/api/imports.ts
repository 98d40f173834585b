import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch, intents } from './client.js';
import { queryString } from './query-string.js';
import type { ProductFilter } from './catalog.js';
import type { FileImport, ImportReading, SavedMapping } from './types.js';

/** All of them have the same steps and answers; what differs is where they are, and their rules. */
export const IMPORT_PATHS = {
  products: '/api/v1/products/imports',
  members: '/api/v1/members/imports',
  register: '/api/v1/orders/register-imports',
} as const;
export type ImportKind = keyof typeof IMPORT_PATHS;
type Path = '/api/v1/products/imports';

/** The types are those of one of them: the contract has the same for all. */
const all = (kind: ImportKind) => IMPORT_PATHS[kind] as Path;
const one = <Rest extends string = ''>(kind: ImportKind, rest = '' as Rest) =>
  `${IMPORT_PATHS[kind]}/{id}${rest}` as `${Path}/{id}${Rest}`;
export const importsKey = (kind: ImportKind) => ['get', IMPORT_PATHS[kind]];
const at = (id: string) => ({ params: { path: { id } } });

/** While something runs the screen asks again by itself: live news may be lost. */
const AGAIN_MS = 1_500;
const WORKING: readonly FileImport['state'][] = ['checking', 'running', 'undoing'];
export const isWorking = ({ state }: Pick<FileImport, 'state'>) => WORKING.includes(state);

export const importQuery = (kind: ImportKind, id: string) =>
  $api.queryOptions('get', one(kind), at(id), {
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? AGAIN_MS : false),
  });

export const previewQuery = (kind: ImportKind, id: string, version: number) =>
  $api.queryOptions('get', one(kind, '/preview'), at(id), {
    // Another mapping is another preview.
    queryHash: `import-preview ${id} ${version}`,
    gcTime: 60_000,
  });

export const keptRowsQuery = (kind: ImportKind, id: string) =>
  $api.queryOptions('get', one(kind, '/rows'), {
    params: { path: { id }, query: { which: 'kept', limit: 100 } },
  });

export const importsQuery = (kind: ImportKind) =>
  infiniteQueryOptions({
    queryKey: [...importsKey(kind), 'pages'],
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET(all(kind), {
          params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export async function uploadImport(kind: ImportKind, file: File): Promise<FileImport> {
  const form = new FormData();
  form.append('file', file);
  const key = intents.keyFor(`import ${kind} ${file.name} ${file.size} ${file.lastModified}`);
  return bodyOf(
    await api.POST(all(kind), {
      body: { file: '' },
      bodySerializer: () => form,
      headers: { 'Idempotency-Key': key },
    }),
  );
}

export interface ImportChange {
  mapping?: Record<string, number>;
  policy?: Record<string, string>;
  reading?: ImportReading;
}

export async function changeImport(
  kind: ImportKind,
  { id, version }: Pick<FileImport, 'id' | 'version'>,
  body: ImportChange,
): Promise<FileImport> {
  return bodyOf(await api.PATCH(one(kind), { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function actOnImport(
  kind: ImportKind,
  { id }: Pick<FileImport, 'id'>,
  act: 'check' | 'start' | 'cancel' | 'undo',
): Promise<FileImport> {
  return bodyOf(await api.POST(one(kind, `/${act}`), at(id)));
}

export async function discardImport(kind: ImportKind, { id }: Pick<FileImport, 'id'>): Promise<void> {
  await api.DELETE(one(kind), at(id));
}

/** Products have none: their columns are always the same. */
export type MappedKind = Exclude<ImportKind, 'products'>;
const mapped = (kind: MappedKind) => IMPORT_PATHS[kind] as '/api/v1/members/imports';

export const savedMappingsQuery = (kind: MappedKind) => $api.queryOptions('get', `${mapped(kind)}/mappings`, {});

export async function saveMapping(
  kind: MappedKind,
  { id }: Pick<FileImport, 'id'>,
  name: string,
): Promise<SavedMapping> {
  return bodyOf(await api.POST(`${mapped(kind)}/{id}/mapping`, { ...at(id), body: { name } }));
}

export async function forgetMapping(kind: MappedKind, id: string): Promise<void> {
  await api.DELETE(`${mapped(kind)}/mappings/{id}`, at(id));
}

export const errorFileUrl = (kind: ImportKind, { id }: Pick<FileImport, 'id'>, format: 'csv' | 'xlsx') =>
  `${IMPORT_PATHS[kind]}/${id}/errors?format=${format}`;

export function exportUrl({ q, category, available }: ProductFilter, format: 'csv' | 'xlsx'): string {
  const query = {
    format,
    ...(q ? { q } : {}),
    ...(category ? { 'filter[category][eq]': category } : {}),
    ...(available ? { 'filter[available][eq]': available } : {}),
  };
  return `/api/v1/products/export?${queryString(query)}`;
}
