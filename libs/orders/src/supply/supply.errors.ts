import { type DomainError, notFound } from '@regulars/platform';
import { conflict } from '../orders.errors.js';

export function supplierNotFound(): DomainError {
  return notFound('orders/supplier-not-found', 'supplier');
}

/** Also for one that is there, but of another order. */
export function supplyRequestNotFound(): DomainError {
  return notFound('orders/supply-request-not-found', 'request to a supplier');
}

export function supplyLineNotFound(): DomainError {
  return notFound('orders/supply-line-not-found', 'line');
}

export function supplyClosed(): DomainError {
  return conflict('orders/supply-closed', 'It was accepted or withdrawn. Forward the order anew to ask again.');
}
