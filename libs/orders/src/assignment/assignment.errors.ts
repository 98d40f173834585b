import type { DomainError } from '@regulars/platform';
import { notFound } from '@regulars/platform';
import { conflict, unacceptable } from '../orders.errors.js';

export function ruleNotFound(): DomainError {
  return notFound('orders/rule-not-found', 'assignment rule');
}

export function tooManyRules(most: number): DomainError {
  return conflict('orders/too-many-rules', `There can be ${most} assignment rules at most. Delete or join some first.`);
}

export function otherRules(): DomainError {
  return unacceptable(
    'orders/other-rules',
    '/ids',
    'Name every rule there is once. Someone may have added or deleted one meanwhile: read the list again.',
  );
}

export function oneTarget(): DomainError {
  return unacceptable('orders/one-target', '/staffIds', 'Give either people (staffIds) or a team (teamId), not both.');
}
