import { $api, api, bodyOf, ifMatch } from './client.js';
import type {
  Bulk,
  BulkResult,
  NewOrder,
  NewSavedView,
  Order,
  OrderChange,
  PurgeRun,
  SavedView,
  SavedViewChange,
  ThreadItem,
  Transition,
} from './types.js';

const at = (id: string) => ({ params: { path: { id } } });

export const ORDERS_PATH = '/api/v1/orders';
export const ORDER_PATH = '/api/v1/orders/{id}';

export const countsQuery = $api.queryOptions('get', '/api/v1/orders/counts');
export const orderQuery = (id: string) => $api.queryOptions('get', '/api/v1/orders/{id}', at(id));
export const threadQuery = (id: string) => $api.queryOptions('get', '/api/v1/orders/{id}/thread', at(id));
export const historyQuery = (id: string) => $api.queryOptions('get', '/api/v1/orders/{id}/history', at(id));

export const tagsQuery = $api.queryOptions('get', '/api/v1/orders/tags');
export const viewsQuery = $api.queryOptions('get', '/api/v1/orders/views');

export const purgesQuery = $api.queryOptions('get', '/api/v1/orders/purges');

export async function purgeOrders(selection: Bulk['selection'], expected: number | undefined): Promise<PurgeRun> {
  const body = { selection, ...(expected !== undefined && { expected }) };
  return bodyOf(await api.POST('/api/v1/orders/purges', { body }));
}

export async function arrangeViews(order: string[], home: string | null): Promise<{ data: SavedView[] }> {
  return bodyOf(await api.POST('/api/v1/orders/views/arrange', { body: { order, home } }));
}

export async function changeOrders(body: Bulk): Promise<BulkResult> {
  return bodyOf(await api.POST('/api/v1/orders/bulk', { body }));
}

export async function saveView(body: NewSavedView): Promise<SavedView> {
  return bodyOf(await api.POST('/api/v1/orders/views', { body }));
}

export async function changeView({ id, version }: SavedView, body: SavedViewChange): Promise<SavedView> {
  const params = { path: { id }, header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/orders/views/{id}', { params, body }));
}

export async function deleteView(id: string): Promise<void> {
  await api.DELETE('/api/v1/orders/views/{id}', at(id));
}

export async function createOrder(body: NewOrder): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders', { body }));
}

export async function changeOrder(id: string, version: number, body: OrderChange): Promise<Order> {
  return bodyOf(await api.PATCH('/api/v1/orders/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function moveOrder(id: string, body: Transition): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/transitions', { ...at(id), body }));
}

export async function assignOrder(id: string, staffId: string | null): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/assign', { ...at(id), body: { staffId } }));
}

export async function recycleOrder(id: string, reason: string): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/recycle', { ...at(id), body: reason ? { reason } : {} }));
}

export async function restoreOrder(id: string): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/restore', at(id)));
}

export async function clearSuspicion(id: string): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/clear-suspicion', at(id)));
}

export async function purgeOrder(id: string): Promise<void> {
  await api.DELETE('/api/v1/orders/{id}', at(id));
}

export async function waiveResponse(id: string): Promise<Order> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/response/waive', at(id)));
}

export async function markRead(id: string): Promise<void> {
  await api.POST('/api/v1/orders/{id}/read', at(id));
}

export async function resendMail(id: string, messageId: string): Promise<ThreadItem> {
  return bodyOf(
    await api.POST('/api/v1/orders/{id}/messages/{messageId}/retry', { params: { path: { id, messageId } } }),
  );
}

export async function addNote(id: string, text: string, mentions: string[]): Promise<ThreadItem> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/notes', { ...at(id), body: { text, mentions } }));
}
