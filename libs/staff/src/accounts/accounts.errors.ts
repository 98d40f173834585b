import { DomainError } from '@regulars/platform';

export function emailTaken(): DomainError {
  return new DomainError('staff/email-taken', 409, 'There is an account with this e-mail address already.', {
    errors: [{ pointer: '/email', code: 'taken', message: 'Use another address, or change the existing account.' }],
  });
}

export function unknownTeam(): DomainError {
  const message = 'There is no such team. Choose another, or none.';
  return new DomainError('staff/unknown-team', 422, message, {
    errors: [{ pointer: '/teamId', code: 'unknown', message }],
  });
}

export function lastOwner(): DomainError {
  return new DomainError(
    'staff/last-owner',
    409,
    'This is the last active owner. Make someone else an owner first, then change this account.',
  );
}

export function wrongPassword(): DomainError {
  return new DomainError('staff/wrong-password', 422, 'The current password is not right.', {
    errors: [{ pointer: '/currentPassword', code: 'wrong', message: 'Type the password you sign in with now.' }],
  });
}
