import { type DomainError, notFound } from '@regulars/platform';
import { conflict } from '../orders.errors.js';

export function taskNotFound(): DomainError {
  return notFound('orders/task-not-found', 'task');
}

export function taskRuleNotFound(): DomainError {
  return notFound('orders/task-rule-not-found', 'task rule');
}

export function taskClosed(): DomainError {
  return conflict('orders/task-closed', 'The task is closed. Reopen it first, or make another.');
}
