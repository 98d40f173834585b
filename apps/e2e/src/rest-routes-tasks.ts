import { type Example, type Scene, type Versioned, act, edit, nothing, order, read } from './rest-routes.js';

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const task = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/tasks', { kind: 'call', title: 'Ask for the size', due: IN_A_WEEK });
const dropped = async (scene: Scene) =>
  scene.owner.call<Versioned>('POST', `/tasks/${(await task(scene)).id}/drop`, {});
const taskRule = ({ owner }: Scene) =>
  owner.call<Versioned>('POST', '/task-rules', { status: 'lost', waitDays: 90, kind: 'mail' });

/** One right use of each route about tasks. */
export const TASK_ROUTES: Readonly<Record<string, Example>> = {
  listTasks: {
    request: async (scene) => {
      await task(scene);
      return { query: '?filter[due][eq]=upcoming&limit=1&count=true' };
    },
    status: 200,
    expects: { data: [{ status: 'open' }], total: { capped: false } },
  },
  countTasks: { request: nothing, status: 200, expects: { overdue: { capped: false } } },
  createTask: {
    request: async (scene) => ({
      body: { kind: 'visit', title: '拜访', due: '2026-12-01T10:00:00+08:00', orderId: (await order(scene)).id },
    }),
    status: 201,
    expects: { kind: 'visit', due: '2026-12-01T02:00:00.000Z', contact: { name: 'Ann Lee' }, version: 1 },
  },
  getTask: read(200, { title: 'Ask for the size' }, task),
  updateTask: {
    request: async (scene) => edit(await task(scene), { title: 'Ask for the colour', assigneeId: null }),
    status: 200,
    expects: { title: 'Ask for the colour', assignee: null, version: 2 },
  },
  completeTask: act(200, { status: 'done', outcome: 'busy', next: { kind: 'call' } }, task, () => ({
    outcome: 'busy',
    next: { kind: 'call', due: IN_A_WEEK },
  })),
  dropTask: act(200, { status: 'dropped', outcomeNote: 'Not needed' }, task, () => ({ note: 'Not needed' })),
  reopenTask: read(200, { status: 'open' }, dropped),
  logCall: act(201, { status: 'done', outcome: 'reached', next: null }, order, () => ({ outcome: 'reached' })),
  listTaskRules: {
    request: nothing,
    status: 200,
  },
  createTaskRule: {
    request: () => ({ body: { status: 'processed', waitDays: 3, workingDays: true, kind: 'call', title: '跟进' } }),
    status: 201,
    expects: { title: '跟进', active: true, assignee: null },
  },
  updateTaskRule: {
    request: async (scene) => edit(await taskRule(scene), { active: false }),
    status: 200,
    expects: { active: false, version: 2 },
  },
  deleteTaskRule: read(204, undefined, taskRule),
};
