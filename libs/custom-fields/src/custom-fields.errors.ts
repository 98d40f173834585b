import { DomainError, notFound } from '@regulars/platform';
import type { CustomSubject } from './custom-field.js';

/** A field of orders and one of members are refused for the same reasons, each under the code of its module. */
const MODULES = { order: 'orders', member: 'members' } as const satisfies Record<CustomSubject, string>;

export function fieldNotFound(subject: CustomSubject): DomainError {
  return notFound(`${MODULES[subject]}/custom-field-not-found`, 'custom field');
}

export function keyTaken(subject: CustomSubject): DomainError {
  const message =
    'There is a field with this key already; it may be archived. Choose another key, or bring that one back.';
  return new DomainError(`${MODULES[subject]}/custom-field-key-taken`, 409, message, {
    errors: [{ pointer: '/key', code: 'taken', message }],
  });
}

export function tooManyFields(subject: CustomSubject, most: number): DomainError {
  return new DomainError(`${MODULES[subject]}/too-many-custom-fields`, 409, `There can be ${most} fields at most.`);
}

export function nameless(subject: CustomSubject): DomainError {
  return refused(subject, 'custom-field-nameless', '/label', 'Name the field in one language at least.');
}

export function choicesNeeded(subject: CustomSubject): DomainError {
  const message = 'Give at least one choice, each with a value of its own.';
  return refused(subject, 'custom-field-choices', '/choices', message);
}

export function noChoices(subject: CustomSubject): DomainError {
  return refused(subject, 'custom-field-choices', '/choices', 'Only fields of type choice and choices have choices.');
}

export function otherFields(subject: CustomSubject): DomainError {
  const message = 'Name each field once, archived ones too. Read the list again.';
  return refused(subject, 'other-custom-fields', '/ids', message);
}

export function invalidValues(subject: CustomSubject, detail: string, errors: FieldErrors): DomainError {
  return new DomainError(`${MODULES[subject]}/custom-field-invalid`, 422, detail, { errors });
}

type FieldErrors = NonNullable<NonNullable<ConstructorParameters<typeof DomainError>[3]>['errors']>;

function refused(subject: CustomSubject, code: string, pointer: string, message: string): DomainError {
  return new DomainError(`${MODULES[subject]}/${code}`, 422, message, {
    errors: [{ pointer, code: 'unacceptable', message }],
  });
}
