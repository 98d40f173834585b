import { DomainError, notFound } from '@regulars/platform';

export function teamNotFound(): DomainError {
  return notFound('staff/team-not-found', 'team');
}

export function teamNameTaken(): DomainError {
  return new DomainError('staff/team-name-taken', 409, 'There is a team with this name already.', {
    errors: [{ pointer: '/name', code: 'taken', message: 'Choose another name, or change the existing team.' }],
  });
}

/** A value that is well formed but can't be; `pointer` is its place in the body. */
export function unacceptableTime(pointer: string, code: string, message: string): DomainError {
  return new DomainError('staff/impossible-time', 422, message, { errors: [{ pointer, code, message }] });
}

export function absenceNotFound(): DomainError {
  return notFound('staff/absence-not-found', 'absence');
}

export function onlyOwnAbsence(): DomainError {
  return new DomainError(
    'staff/only-own-absence',
    403,
    'You may enter your own absence only. Ask a manager to enter that of colleagues.',
  );
}
