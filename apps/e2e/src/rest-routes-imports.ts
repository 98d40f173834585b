import { randomUUID } from 'node:crypto';
import { type Example, type Scene, type Versioned, edit, nothing } from './rest-routes.js';

interface Import extends Versioned {
  state: string;
}

const MEMBERS = {
  path: '/members/imports',
  name: 'Member',
  csv: () => `External ID,Name,E-mail\n${randomUUID()},Ann,${randomUUID()}@example.com\n,,no address\n`,
  mapping: { externalId: 0, name: 1, email: 2 },
  rule: { duplicates: 'skip' },
};
const REGISTER = {
  path: '/orders/register-imports',
  name: 'Register',
  csv: () => `Invoice,Product,Qty,Price,Date\n${randomUUID()},Cap,1,12.50,2024-05-06\nX,Cap,1,ask,2024-05-06\n`,
  mapping: { document: 0, product: 1, quantity: 2, unitPrice: 3, dealAt: 4 },
  rule: { currency: 'EUR' },
};

function fileOf(csv: string): FormData {
  const form = new FormData();
  form.append('file', new File([csv], 'list.csv', { type: 'text/csv' }));
  return form;
}

/** One right use of each route of a kind. No worker runs beside these examples: an import that was asked for waits. */
function examplesOf({ path, name, csv, mapping, rule }: typeof MEMBERS | typeof REGISTER): Record<string, Example> {
  const uploaded = async ({ owner, address }: Scene): Promise<Import> => {
    const sent = { method: 'POST', headers: { cookie: owner.cookie }, body: fileOf(csv()) };
    return (await (await fetch(`${address}/api/v1${path}`, sent)).json()) as Import;
  };
  const one = async (scene: Scene) => ({ params: { id: (await uploaded(scene)).id } });
  const saved = async (scene: Scene) => {
    const { id } = await uploaded(scene);
    return scene.owner.call<{ id: string }>('POST', `${path}/${id}/mapping`, { name: randomUUID() });
  };
  return {
    [`list${name}Imports`]: { request: nothing, status: 200 },
    [`upload${name}Import`]: {
      request: () => ({ body: fileOf(csv()) }),
      status: 201,
      expects: { state: 'draft', mapping },
    },
    [`get${name}Import`]: { request: one, status: 200, expects: { fileName: 'list.csv', remembered: false } },
    [`update${name}Import`]: {
      request: async (scene) => edit(await uploaded(scene), { policy: rule }),
      status: 200,
      expects: { policy: rule },
    },
    [`discard${name}Import`]: { request: one, status: 204 },
    [`preview${name}Import`]: {
      request: one,
      status: 200,
      expects: {
        data: [
          { row: 2, result: 'created' },
          { row: 3, result: 'bad' },
        ],
      },
    },
    [`check${name}Import`]: { request: one, status: 200, expects: { state: 'checking' } },
    [`start${name}Import`]: { request: one, status: 409, expects: { code: 'imports/wrong-state' } },
    [`cancel${name}Import`]: {
      request: async (scene) => {
        const { id } = await uploaded(scene);
        await scene.owner.call('POST', `${path}/${id}/check`);
        return { params: { id } };
      },
      status: 200,
      expects: { state: 'draft' },
    },
    [`undo${name}Import`]: { request: one, status: 409, expects: { code: 'imports/wrong-state' } },
    [`list${name}ImportRows`]: {
      request: async (scene) => ({ ...(await one(scene)), query: '?which=bad' }),
      status: 200,
      expects: { data: [] },
    },
    [`download${name}ImportErrors`]: {
      request: async (scene) => ({ ...(await one(scene)), query: '?format=csv' }),
      status: 200,
    },
    [`save${name}Mapping`]: {
      request: async (scene) => ({ ...(await one(scene)), body: { name: 'Shop' } }),
      status: 200,
      expects: { name: 'Shop' },
    },
    [`list${name}Mappings`]: { request: nothing, status: 200 },
    [`delete${name}Mapping`]: {
      request: async (scene) => ({ params: { id: (await saved(scene)).id } }),
      status: 204,
    },
  };
}

export const IMPORT_ROUTES: Readonly<Record<string, Example>> = {
  ...examplesOf(MEMBERS),
  ...examplesOf(REGISTER),
  exportMembers: { request: () => ({ query: '?format=csv&q=ann' }), status: 200 },
};
