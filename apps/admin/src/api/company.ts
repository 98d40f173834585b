import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { recall, remember } from '../lib/storage.js';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Company, CompanyChange } from './types.js';

export const companyQuery = $api.queryOptions('get', '/api/v1/company');

/** Offered until the company's own are known; what was remembered of them comes first. */
const USUAL = ['USD', 'EUR', 'CNY', 'GBP', 'JPY', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'CHF', 'KRW'];
const MAIN = 'regulars.main-currency';

/** What is offered where an amount is typed, and what stands there at first. */
export function useCurrencies(): { main: string; offered: readonly string[] } {
  const { data } = useQuery({ ...companyQuery, staleTime: 60_000 });
  const main = data?.currency;
  useEffect(() => {
    if (main !== undefined) remember(MAIN, main);
  }, [main]);
  return { main: main ?? recall(MAIN) ?? 'USD', offered: data?.currencies ?? USUAL };
}

export async function changeCompany(version: number, body: CompanyChange): Promise<Company> {
  return bodyOf(await api.PATCH('/api/v1/company', { params: { header: ifMatch(version) }, body }));
}
