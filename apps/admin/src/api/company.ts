import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Company, CompanyChange } from './types.js';

export const companyQuery = $api.queryOptions('get', '/api/v1/company');

export async function changeCompany(version: number, body: CompanyChange): Promise<Company> {
  return bodyOf(await api.PATCH('/api/v1/company', { params: { header: ifMatch(version) }, body }));
}
