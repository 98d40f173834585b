import { $api, api, bodyOf, ifMatch } from './client.js';
import type { ValuePreview, ValueRules, ValueSettings } from './types.js';

const SETTINGS = '/api/v1/members/value/settings';
/** All that is counted follows from the members and the rules: it is read anew together. */
const COUNTED = '/api/v1/members/value/';

export const valueSettingsQuery = $api.queryOptions('get', SETTINGS);
export const distributionQuery = $api.queryOptions('get', '/api/v1/members/value/distribution', {
  params: { query: { days: 90 } },
});
export const rfmGridQuery = $api.queryOptions('get', '/api/v1/members/value/rfm');
export const movementsQuery = (what: 'stage' | 'group', from: string, to: string) =>
  $api.queryOptions('get', '/api/v1/members/value/movements', { params: { query: { what, from, to } } });
export const memberValueQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/members/{id}/value', { params: { path: { id } } });

/** Whatever follows from the groups of members but the rules themselves. */
export const isValueQuery = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  typeof queryKey[1] === 'string' && queryKey[1].startsWith(COUNTED) && queryKey[1] !== SETTINGS;

export async function saveValueRules(version: number, body: ValueRules): Promise<ValueSettings> {
  return bodyOf(await api.PUT(SETTINGS, { params: { header: ifMatch(version) }, body }));
}

export async function previewValueRules(rules: ValueRules): Promise<ValuePreview> {
  return bodyOf(await api.POST('/api/v1/members/value/preview', { body: { rules } }));
}
