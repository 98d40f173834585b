import type { TaskOwner } from '../../api/tasks.js';

export const VIEWS = ['mine', 'free', 'all', 'closed'] as const;
export type TaskView = (typeof VIEWS)[number];
export const OWNERS: Record<TaskView, TaskOwner> = { mine: 'me', free: 'none', all: 'all', closed: 'all' };
