import { DomainError } from '@regulars/platform';

export function alreadyInvited(): DomainError {
  return new DomainError(
    'staff/already-invited',
    409,
    'This address is invited already. Send that invitation again, or withdraw it first.',
    { errors: [{ pointer: '/email', code: 'invited', message: 'Send the invitation again from the list.' }] },
  );
}

export function linkInvalid(): DomainError {
  return new DomainError(
    'staff/link-invalid',
    410,
    'This link was used already, was replaced by a newer one, or is too old. Ask for a new one.',
  );
}
