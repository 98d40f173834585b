import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type FieldError } from './domain-error.js';

/** Unknown fields and parameters are refused; every fault is named by its place. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (faults) => {
      const errors = faults.flatMap((fault) => flatten(fault, ''));
      return new DomainError('http/invalid-input', 400, summary(errors), { errors });
    },
  });
}

function flatten(fault: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${fault.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(fault.constraints ?? {}).map(([code, message]) => ({
    pointer,
    code: code === 'whitelistValidation' ? 'unknown' : code,
    message:
      code === 'whitelistValidation'
        ? `There is no field or parameter "${fault.property}" here; leave it out.`
        : `${sentence(message)}.`,
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => flatten(child, pointer))];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function summary(errors: readonly FieldError[]): string {
  const [first] = errors;
  if (!first) return 'The request is not valid.';
  return errors.length === 1
    ? `${first.pointer}: ${first.message}`
    : `${errors.length} fields are not valid; the first is ${first.pointer}: ${first.message}`;
}
