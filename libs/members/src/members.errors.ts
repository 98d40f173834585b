import { DomainError, notFound } from '@regulars/platform';

export function memberNotFound(): DomainError {
  return notFound('members/member-not-found', 'member');
}

/** @param pointer to the field, `/email` */
export function unacceptable(code: `members/${string}`, pointer: string, message: string): DomainError {
  return new DomainError(code, 422, message, { errors: [{ pointer, code: 'unacceptable', message }] });
}

export function taken(code: 'members/card-taken' | 'members/external-id-taken'): DomainError {
  const [pointer, message] =
    code === 'members/card-taken'
      ? ['/cardNumber', 'Another member has this card number already. Check it, or clear it there first.']
      : ['/externalId', 'Another member has this external id already. Check it, or clear it there first.'];
  return new DomainError(code, 409, message, { errors: [{ pointer, code: 'taken', message }] });
}
