import { DomainError, notFound } from '@regulars/platform';
import { type OrderStatus, allowedTransitions } from './order-status.js';

export function orderNotFound(): DomainError {
  return notFound('orders/not-found', 'order');
}

export function illegalTransition(from: OrderStatus, to: OrderStatus, recycled: boolean): DomainError {
  const allowed = allowedTransitions(from, recycled);
  const detail = recycled
    ? 'The order lies in the recycle bin. Restore it first.'
    : `An order that is ${from} can't become ${to}. Allowed: ${allowed.join(', ')}.`;
  return new DomainError('orders/illegal-transition', 409, detail, { extra: { allowed: [...allowed] } });
}

/** Also for a mail that is there, but in another order: which ones exist is that order's matter. */
export function messageNotFound(): DomainError {
  return notFound('orders/message-not-found', 'message');
}

/** An input that is well formed but can't be acted on; `pointer` is its place in the body. */
export function unacceptable(code: `orders/${string}`, pointer: string, message: string): DomainError {
  return new DomainError(code, 422, message, {
    errors: [{ pointer, code: code.slice('orders/'.length), message }],
  });
}

export function conflict(code: `orders/${string}`, message: string): DomainError {
  return new DomainError(code, 409, message);
}
