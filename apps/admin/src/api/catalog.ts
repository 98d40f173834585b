import { infiniteQueryOptions } from '@tanstack/react-query';
import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Category, CategoryChange, NewCategory, NewProduct, Product, ProductChange } from './types.js';

const PRODUCTS = '/api/v1/products';
export const PRODUCTS_KEY = ['get', PRODUCTS];

/** For pickers: the first that fit. */
export const productsQuery = (q: string) =>
  $api.queryOptions('get', PRODUCTS, { params: { query: { ...(q ? { q } : {}), limit: 30 } } });

export interface ProductFilter {
  q?: string;
  category?: string;
  available?: 'true' | 'false';
}

/** The catalogue, page after page. */
export const catalogueQuery = ({ q, category, available }: ProductFilter) => {
  const query = {
    ...(q ? { q } : {}),
    ...(category ? { 'filter[category][eq]': category } : {}),
    ...(available ? { 'filter[available][eq]': available === 'true' } : {}),
    limit: 100,
  };
  return infiniteQueryOptions({
    queryKey: [...PRODUCTS_KEY, 'pages', query],
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET(PRODUCTS, {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
};

export const productQuery = (id: string) =>
  $api.queryOptions('get', '/api/v1/products/{id}', { params: { path: { id } } }, { staleTime: 60_000 });

export async function createProduct(body: NewProduct): Promise<Product> {
  return bodyOf(await api.POST(PRODUCTS, { body }));
}

export async function changeProduct(id: string, version: number, body: ProductChange): Promise<Product> {
  return bodyOf(await api.PATCH('/api/v1/products/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function deleteProduct(id: string): Promise<void> {
  await api.DELETE('/api/v1/products/{id}', { params: { path: { id } } });
}

export const categoriesQuery = $api.queryOptions('get', '/api/v1/categories', {}, { staleTime: 60_000 });

export async function createCategory(body: NewCategory): Promise<Category> {
  return bodyOf(await api.POST('/api/v1/categories', { body }));
}

export async function changeCategory({ id, version }: Category, body: CategoryChange): Promise<Category> {
  return bodyOf(
    await api.PATCH('/api/v1/categories/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}

export async function deleteCategory({ id }: Category): Promise<void> {
  await api.DELETE('/api/v1/categories/{id}', { params: { path: { id } } });
}
