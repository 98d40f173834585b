import { $api, api, bodyOf, ifMatch } from './client.js';
import type { AssignmentRule, DescribedOrder, DryRun, NewAssignmentRule, Reassignment } from './types.js';

export const rulesQuery = $api.queryOptions('get', '/api/v1/orders/assignment-rules');

export async function addRule(body: NewAssignmentRule): Promise<AssignmentRule> {
  return bodyOf(await api.POST('/api/v1/orders/assignment-rules', { body }));
}

export async function changeRule(
  { id, version }: { id: string; version: number },
  body: Partial<NewAssignmentRule>,
): Promise<AssignmentRule> {
  const params = { path: { ruleId: id }, header: ifMatch(version) };
  return bodyOf(await api.PATCH('/api/v1/orders/assignment-rules/{ruleId}', { params, body }));
}

export async function deleteRule(id: string): Promise<void> {
  await api.DELETE('/api/v1/orders/assignment-rules/{ruleId}', { params: { path: { ruleId: id } } });
}

export async function reorderRules(ids: string[]): Promise<{ data: AssignmentRule[] }> {
  return bodyOf(await api.POST('/api/v1/orders/assignment-rules/reorder', { body: { ids } }));
}

export async function tryRules(order: DescribedOrder): Promise<DryRun> {
  return bodyOf(await api.POST('/api/v1/orders/assignment-rules/dry-run', { body: { order } }));
}

/** How many open orders somebody has, as far as one counts. */
export const openOrdersQuery = (staffId: string, box: 'new' | 'processed') =>
  $api.queryOptions('get', '/api/v1/orders', {
    params: { query: { box, 'filter[assignee][eq]': staffId, limit: 1, count: true } },
  });

/** @param to a colleague's id, null: nobody, `rules`: each by the assignment rules */
export async function reassignOrders(fromId: string, to: string | null): Promise<Reassignment> {
  const boxes: ('new' | 'processed')[] = ['new', 'processed'];
  const body = to === 'rules' ? { fromId, boxes, byRules: true } : { fromId, boxes, toId: to };
  return bodyOf(await api.POST('/api/v1/orders/reassign', { body }));
}
