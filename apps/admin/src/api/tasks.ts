import { $api, api, bodyOf, ifMatch } from './client.js';
import type {
  CallOutcome,
  CallRecord,
  NewTask,
  NewTaskRule,
  Task,
  TaskChange,
  TaskCompletion,
  TaskKind,
  TaskPage,
  TaskRule,
  TaskRuleChange,
} from './types.js';

export const TASK_KINDS: readonly TaskKind[] = ['call', 'mail', 'visit', 'other'];
export const CALL_OUTCOMES: readonly CallOutcome[] = [
  'reached',
  'not-reached',
  'busy',
  'voicemail',
  'call-back',
  'wrong-number',
];

const TASKS_PATH = '/api/v1/tasks';
const COUNTS_PATH = '/api/v1/tasks/counts';
const RULES_PATH = '/api/v1/task-rules';

/** Whose: one's own, free ones, or all that one may see. */
export type TaskOwner = 'me' | 'none' | 'all';

export const taskCountsQuery = $api.queryOptions('get', COUNTS_PATH);
export const taskRulesQuery = $api.queryOptions('get', RULES_PATH);

const PAGE_SIZE = 50;

/** Those due first, or closed last, page by page. */
export function useTasks(owner: TaskOwner, due: 'open' | 'closed') {
  const query = {
    limit: PAGE_SIZE,
    'filter[due][eq]': due,
    ...(owner === 'all' ? {} : { 'filter[assignee][eq]': owner }),
  } as const;
  return $api.useInfiniteQuery(
    'get',
    TASKS_PATH,
    { params: { query } },
    {
      initialPageParam: '',
      getNextPageParam: (page: TaskPage) => page.nextCursor,
      pageParamName: 'cursor',
    },
  );
}

export const orderTasksQuery = (orderId: string) =>
  $api.queryOptions('get', TASKS_PATH, { params: { query: { limit: 50, 'filter[order][eq]': orderId } } });

/** Whatever lists or counts tasks. */
export const isTaskQuery = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[1] === TASKS_PATH || queryKey[1] === COUNTS_PATH;

export const morningMailQuery = $api.queryOptions('get', '/api/v1/morning-mail');

export async function chooseMorningMail(wanted: boolean): Promise<{ wanted: boolean }> {
  return bodyOf(await api.POST('/api/v1/morning-mail', { body: { wanted } }));
}

const at = (id: string) => ({ params: { path: { id } } });

export async function createTask(body: NewTask): Promise<Task> {
  return bodyOf(await api.POST(TASKS_PATH, { body }));
}

export async function changeTask(id: string, version: number, body: TaskChange): Promise<Task> {
  return bodyOf(await api.PATCH('/api/v1/tasks/{id}', { params: { path: { id }, header: ifMatch(version) }, body }));
}

export async function completeTask(id: string, body: TaskCompletion): Promise<Task> {
  return bodyOf(await api.POST('/api/v1/tasks/{id}/complete', { ...at(id), body }));
}

export async function dropTask(id: string): Promise<Task> {
  return bodyOf(await api.POST('/api/v1/tasks/{id}/drop', { ...at(id), body: {} }));
}

export async function reopenTask(id: string): Promise<Task> {
  return bodyOf(await api.POST('/api/v1/tasks/{id}/reopen', at(id)));
}

export async function logCall(orderId: string, body: CallRecord): Promise<Task> {
  return bodyOf(await api.POST('/api/v1/orders/{id}/calls', { ...at(orderId), body }));
}

export async function addTaskRule(body: NewTaskRule): Promise<TaskRule> {
  return bodyOf(await api.POST(RULES_PATH, { body }));
}

export async function changeTaskRule(id: string, version: number, body: TaskRuleChange): Promise<TaskRule> {
  return bodyOf(
    await api.PATCH('/api/v1/task-rules/{id}', { params: { path: { id }, header: ifMatch(version) }, body }),
  );
}

export async function deleteTaskRule(id: string): Promise<void> {
  await api.DELETE('/api/v1/task-rules/{id}', at(id));
}
