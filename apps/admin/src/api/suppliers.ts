import { $api, api, bodyOf, ifMatch } from './client.js';
import type { Forwarding, NewSupplier, SendAgain, Supplier, SupplierChange, SupplyRequest } from './types.js';

const SUPPLIERS = '/api/v1/suppliers';
const REQUESTS = '/api/v1/orders/{id}/supplier-requests';
const REQUEST = '/api/v1/orders/{id}/supplier-requests/{requestId}';

export const suppliersQuery = $api.queryOptions('get', SUPPLIERS);

export const supplyQuery = (orderId: string) =>
  $api.queryOptions('get', REQUESTS, { params: { path: { id: orderId } } });

export const supplyMessagesQuery = (orderId: string, requestId: string) =>
  $api.queryOptions('get', `${REQUEST}/messages`, { params: { path: { id: orderId, requestId } } });

export async function addSupplier(body: NewSupplier): Promise<Supplier> {
  return bodyOf(await api.POST(SUPPLIERS, { body }));
}

export async function changeSupplier(id: string, version: number, body: SupplierChange): Promise<Supplier> {
  return bodyOf(await api.PATCH(`${SUPPLIERS}/{id}`, { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function deleteSupplier(id: string): Promise<void> {
  await api.DELETE(`${SUPPLIERS}/{id}`, { params: { path: { id } } });
}

export async function forwardOrder(orderId: string, body: Forwarding): Promise<SupplyRequest> {
  return bodyOf(await api.POST(REQUESTS, { params: { path: { id: orderId } }, body }));
}

/** The sheet as it would be sent. */
export async function previewSheet(orderId: string, body: Forwarding): Promise<Blob> {
  const answer = await api.POST(`${REQUESTS}/preview`, {
    params: { path: { id: orderId } },
    body,
    parseAs: 'blob',
  });
  return bodyOf(answer as { data?: Blob });
}

export function sheetUrl(orderId: string, requestId: string): string {
  return `/api/v1/orders/${orderId}/supplier-requests/${requestId}/order-sheet`;
}

interface Place {
  orderId: string;
  requestId: string;
}
const at = ({ orderId, requestId }: Place) => ({ params: { path: { id: orderId, requestId } } });

export async function changeReminder(place: Place, version: number, days: number | null): Promise<SupplyRequest> {
  const { path } = at(place).params;
  const body = { remindAfterDays: days };
  return bodyOf(await api.PATCH(REQUEST, { params: { path, header: ifMatch(version) }, body }));
}

export async function sendAgain(place: Place, body: SendAgain): Promise<SupplyRequest> {
  return bodyOf(await api.POST(`${REQUEST}/send-again`, { ...at(place), body }));
}

export async function writeToSupplier(place: Place, text: string): Promise<SupplyRequest> {
  return bodyOf(await api.POST(`${REQUEST}/messages`, { ...at(place), body: { text } }));
}

export async function withdrawRequest(place: Place, reason: string): Promise<SupplyRequest> {
  return bodyOf(await api.POST(`${REQUEST}/withdraw`, { ...at(place), body: reason ? { reason } : {} }));
}

export async function acceptAnswer(place: Place): Promise<SupplyRequest> {
  return bodyOf(await api.POST(`${REQUEST}/accept`, at(place)));
}

export async function decideSoldOut(
  { orderId, requestId }: Place,
  lineId: string,
  approve: boolean,
): Promise<SupplyRequest> {
  return bodyOf(
    await api.POST(`${REQUEST}/lines/{lineId}/sold-out`, {
      params: { path: { id: orderId, requestId, lineId } },
      body: { approve },
    }),
  );
}
