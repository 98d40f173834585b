import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './generated/openapi.js';

export type { components, operations, paths } from './generated/openapi.js';

/** The shape of a named schema of the API, e.g. `Schema<'OrderResponse'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type RegularsClient = Client<paths>;

/**
 * A typed client of the REST API (openapi.json beside this).
 * @param options.baseUrl where Regulars runs, e.g. `https://crm.example.com`
 */
export function createRegularsClient(options: ClientOptions): RegularsClient {
  return createClient<paths>(options);
}
