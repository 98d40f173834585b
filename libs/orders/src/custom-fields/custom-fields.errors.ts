import { DomainError, notFound } from '@regulars/platform';
import { unacceptable } from '../orders.errors.js';

export function fieldNotFound(): DomainError {
  return notFound('orders/custom-field-not-found', 'custom field');
}

export function keyTaken(): DomainError {
  const message =
    'There is a field with this key already; it may be archived. Choose another key, or bring that one back.';
  return new DomainError('orders/custom-field-key-taken', 409, message, {
    errors: [{ pointer: '/key', code: 'taken', message }],
  });
}

export function tooManyFields(most: number): DomainError {
  return new DomainError('orders/too-many-custom-fields', 409, `There can be ${most} fields at most.`);
}

export function nameless(): DomainError {
  return unacceptable('orders/custom-field-nameless', '/label', 'Name the field in one language at least.');
}

export function choicesNeeded(): DomainError {
  return unacceptable(
    'orders/custom-field-choices',
    '/choices',
    'Give at least one choice, each with a value of its own.',
  );
}

export function noChoices(): DomainError {
  return unacceptable(
    'orders/custom-field-choices',
    '/choices',
    'Only fields of type choice and choices have choices.',
  );
}

export function otherFields(): DomainError {
  return unacceptable(
    'orders/other-custom-fields',
    '/ids',
    'Name each field once, archived ones too. Read the list again.',
  );
}
