import { queryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { FormSummary } from './types.js';

const PATH = '/api/v1/forms';

export const formsQuery = $api.queryOptions('get', PATH, { params: { query: { limit: 100 } } });

/** Every form, from page to page. */
export const allFormsQuery = queryOptions({
  queryKey: ['get', PATH, 'all'],
  queryFn: async ({ signal }) => {
    const forms: FormSummary[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
      const page: { data: FormSummary[]; nextCursor: string | null } = bodyOf(
        await api.GET(PATH, { params: { query }, signal }),
      );
      forms.push(...page.data);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return forms;
  },
});
/** Of this and of the first hundred. */
export const FORMS_KEY = ['get', PATH];

export async function allowOrigins({ id, version }: FormSummary, allowedOrigins: string[]): Promise<void> {
  await api.PATCH('/api/v1/forms/{id}', {
    params: { path: { id }, header: ifMatch(version) },
    body: { allowedOrigins },
  });
}
