import { $api, api, bodyOf, ifMatch } from './client.js';
import type { CustomField, CustomFieldChange, NewCustomField } from './types.js';

export type CustomSubject = 'order' | 'member';

/** Of whatever subject. */
export const CUSTOM_FIELDS_KEY = ['get', '/api/v1/custom-fields'];

export const customFieldsQuery = (subject: CustomSubject) =>
  $api.queryOptions('get', '/api/v1/custom-fields', { params: { query: { subject } } }, { staleTime: 60_000 });

export async function addCustomField(subject: CustomSubject, body: NewCustomField): Promise<CustomField> {
  return bodyOf(await api.POST('/api/v1/custom-fields', { params: { query: { subject } }, body }));
}

export async function changeCustomField(
  subject: CustomSubject,
  { id, version }: Pick<CustomField, 'id' | 'version'>,
  body: CustomFieldChange,
): Promise<CustomField> {
  const params = { path: { id }, query: { subject }, header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/custom-fields/{id}', { params, body }));
}

export async function reorderCustomFields(subject: CustomSubject, ids: string[]): Promise<void> {
  await api.POST('/api/v1/custom-fields/reorder', { params: { query: { subject } }, body: { ids } });
}
