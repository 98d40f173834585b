import { $api, api, bodyOf, ifMatch } from './client.js';
import type { NewProduct, Product, ProductChange } from './types.js';

export const productsQuery = (q: string) =>
  $api.queryOptions('get', '/api/v1/products', { params: { query: { ...(q ? { q } : {}), limit: 100 } } });

export async function createProduct(body: NewProduct): Promise<Product> {
  return bodyOf(await api.POST('/api/v1/products', { body }));
}

export async function changeProduct(id: string, version: number, body: ProductChange): Promise<Product> {
  return bodyOf(await api.PATCH('/api/v1/products/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}
