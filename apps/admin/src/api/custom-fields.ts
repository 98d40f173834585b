import { $api, api, bodyOf, ifMatch } from './client.js';
import type { CustomField, CustomFieldChange, NewCustomField } from './types.js';

export type CustomSubject = 'order' | 'member';

/** Of whatever subject. */
export const CUSTOM_FIELDS_KEY = ['get', '/api/v1/custom-fields'];

export const customFieldsQuery = (subject: CustomSubject) =>
  $api.queryOptions('get', '/api/v1/custom-fields', {}, { staleTime: 60_000, enabled: subject === 'order' });

export async function addCustomField(body: NewCustomField): Promise<CustomField> {
  return bodyOf(await api.POST('/api/v1/custom-fields', { body }));
}

export async function changeCustomField(
  { id, version }: Pick<CustomField, 'id' | 'version'>,
  body: CustomFieldChange,
): Promise<CustomField> {
  const params = { path: { id }, header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/custom-fields/{id}', { params, body }));
}

export async function reorderCustomFields(ids: string[]): Promise<void> {
  await api.POST('/api/v1/custom-fields/reorder', { body: { ids } });
}
