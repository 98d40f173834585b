import type { TaskOwner } from '../../api/tasks.js';

export const VIEWS = ['mine', 'free', 'all', 'closed'] as const;
export type TaskView = (typeof VIEWS)[number];
export const OWNERS: Record<TaskView, TaskOwner> = { mine: 'me', free: 'none', all: 'all', closed: 'all' };

/** What the list of tasks shows, as it stands in the URL. */
export function readTasksSearch(search: Record<string, unknown>): { view?: TaskView } {
  const view = VIEWS.find((each) => each === search['view']);
  return view && view !== 'mine' ? { view } : {};
}
