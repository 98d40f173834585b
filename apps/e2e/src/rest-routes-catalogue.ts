import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, edit, nothing } from './rest-routes.js';

const fileOf = (text: string) => {
  const form = new FormData();
  form.append('file', new File([text], 'products.csv', { type: 'text/csv' }));
  return form;
};
const csv = () => fileOf(`SKU,Name,Price\n${randomUUID()},Zinc cap,12.50\n,Nameless,1\n`);

interface Import extends Versioned {
  state: string;
}

async function uploaded({ owner, address }: Scene): Promise<Import> {
  const answer = await fetch(`${address}/api/v1/products/imports`, {
    method: 'POST',
    headers: { cookie: owner.cookie },
    body: csv(),
  });
  return (await answer.json()) as Import;
}
const one = async (scene: Scene) => ({ params: { id: (await uploaded(scene)).id } });
/** No worker runs beside these examples: an import that was asked for waits. */
const checking = async (scene: Scene) => {
  const { id } = await uploaded(scene);
  return scene.owner.call<Import>('POST', `/products/imports/${id}/check`);
};

/** One right use of each route about whole catalogues. */
export const CATALOGUE_ROUTES: Readonly<Record<string, Example>> = {
  exportProducts: { request: () => ({ query: '?format=csv&q=valve' }), status: 200 },
  setStock: {
    request: async ({ owner }) => {
      const sku = randomUUID();
      await owner.call('POST', '/products', { sku, name: 'Zinc cap', price: { amount: 1, currency: 'USD' } });
      return { body: { lines: [{ sku, stock: 7 }, { sku: 'nobody', stock: 1 }] } }; // prettier-ignore
    },
    status: 200,
    expects: { data: [{ line: 1, result: 'changed', stock: 7 }, { result: 'refused' }] },
  },
  listProductImports: { request: nothing, status: 200 },
  uploadProductImport: {
    request: () => ({ body: csv() }),
    status: 201,
    expects: { state: 'draft', mapping: { sku: 0, name: 1, price: 2 } },
  },
  getProductImport: { request: one, status: 200, expects: { fileName: 'products.csv' } },
  updateProductImport: {
    request: async (scene) => edit(await uploaded(scene), { mapping: { sku: 0 }, policy: { blanks: 'clear' } }),
    status: 200,
    expects: { mapping: { sku: 0 }, policy: { blanks: 'clear' } },
  },
  discardProductImport: { request: one, status: 204 },
  previewProductImport: {
    request: one,
    status: 200,
    expects: {
      data: [
        { row: 2, result: 'created' },
        { row: 3, result: 'bad' },
      ],
    },
  },
  checkProductImport: { request: one, status: 200, expects: { state: 'checking' } },
  startProductImport: { request: one, status: 409, expects: { code: 'imports/wrong-state' } },
  cancelProductImport: {
    request: async (scene) => ({ params: { id: (await checking(scene)).id } }),
    status: 200,
    expects: { state: 'draft' },
  },
  undoProductImport: { request: one, status: 409, expects: { code: 'imports/wrong-state' } },
  listProductImportRows: {
    request: async (scene) => ({ ...(await one(scene)), query: '?which=bad' }),
    status: 200,
    expects: { data: [], nextCursor: null },
  },
  downloadProductImportErrors: {
    request: async (scene) => ({ ...(await one(scene)), query: '?format=csv' }),
    status: 200,
  },
};
