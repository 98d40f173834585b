import { type Example, type Scene, type Versioned, edit, nothing, order, read } from './rest-routes.js';

const supplier = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/suppliers', {
    name: '宁波阀门厂',
    email: 'factory@supplier.example',
    locale: 'zh-CN',
  });
interface Asked extends Versioned {
  orderId: string;
}
const asked = async (scene: Scene): Promise<Asked> => {
  const [{ id: orderId }, { id: supplierId }] = [await order(scene), await supplier(scene)];
  const path = `/orders/${orderId}/supplier-requests`;
  return { ...(await scene.owner.call<Versioned>('POST', path, { supplierId })), orderId };
};
const at = ({ orderId, id }: Asked) => ({ id: orderId, requestId: id });
const NOTHING_SUCH = '01890000-0000-7000-8000-000000000000';

/** One right use of each route about suppliers. */
export const SUPPLY_ROUTES: Readonly<Record<string, Example>> = {
  listSuppliers: { request: nothing, status: 200 },
  createSupplier: {
    request: () => ({ body: { name: 'Factory', email: 'f@factory.example', locale: 'en', contactName: 'Wang Wei' } }),
    status: 201,
    expects: { name: 'Factory', contactName: 'Wang Wei', phone: null, active: true, version: 1 },
  },
  updateSupplier: {
    request: async (scene) => edit(await supplier(scene), { active: false, phone: '+86 574 1234' }),
    status: 200,
    expects: { active: false, phone: '+86 574 1234', version: 2 },
  },
  deleteSupplier: read(204, undefined, supplier),
  listSupplierRequests: {
    request: async (scene) => ({ params: { id: (await asked(scene)).orderId } }),
    status: 200,
    expects: { data: [{ status: 'open' }] },
  },
  forwardOrderToSupplier: {
    request: async (scene) => ({
      params: { id: (await order(scene)).id },
      body: { supplierId: (await supplier(scene)).id, wantedOn: '2026-12-24', lines: [{ name: '球阀', quantity: 3 }] },
    }),
    status: 201,
    expects: { status: 'open', locale: 'zh-CN', wantedOn: '2026-12-24', lines: [{ name: '球阀', quantity: 3 }] },
  },
  previewOrderSheet: {
    request: async (scene) => ({
      params: { id: (await order(scene)).id },
      body: { supplierId: (await supplier(scene)).id },
    }),
    status: 200,
  },
  getSupplierRequest: {
    request: async (scene) => ({ params: at(await asked(scene)) }),
    status: 200,
    expects: { supplier: { name: '宁波阀门厂' }, log: [{ kind: 'forwarded' }] },
  },
  updateSupplierRequest: {
    request: async (scene) => {
      const request = await asked(scene);
      return { ...edit(request, { remindAfterDays: null }), params: at(request) };
    },
    status: 200,
    expects: { remindAfterDays: null },
  },
  downloadOrderSheet: { request: async (scene) => ({ params: at(await asked(scene)) }), status: 200 },
  listSupplierMessages: { request: async (scene) => ({ params: at(await asked(scene)) }), status: 200 },
  writeToSupplier: {
    request: async (scene) => ({ params: at(await asked(scene)), body: { text: 'When will it leave your house?' } }),
    status: 201,
    expects: { log: [{ kind: 'forwarded' }, { kind: 'written', detail: 'When will it leave your house?' }] },
  },
  sendSupplierRequestAgain: {
    request: async (scene) => ({ params: at(await asked(scene)), body: { email: 'other@supplier.example' } }),
    status: 200,
    expects: { supplier: { email: 'other@supplier.example' } },
  },
  withdrawSupplierRequest: {
    request: async (scene) => ({ params: at(await asked(scene)), body: { reason: 'Cancelled' } }),
    status: 200,
    expects: { status: 'withdrawn' },
  },
  // Both need an answer, which only a supplier gives: supply.e2e.spec.ts has it. Here they say what is missing.
  acceptSupplierAnswer: { request: async (scene) => ({ params: at(await asked(scene)) }), status: 409 },
  decideSoldOut: {
    request: async (scene) => ({
      params: { ...at(await asked(scene)), lineId: NOTHING_SUCH },
      body: { approve: true },
    }),
    status: 404,
  },
};
