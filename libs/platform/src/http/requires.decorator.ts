import { SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';

export const REQUIRED_PERMISSION = 'regulars:requires';

/**
 * The permission that opens a route, also told to readers of the API's document. Business modules use the typed `Requires` of
 * `@regulars/staff`. It stands on methods, never on a class, as it also brings the Idempotency-Key.
 */
export const RequiresPermission = (permission: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(REQUIRED_PERMISSION, permission),
    ApiExtension('x-permission', permission),
    UseInterceptors(IdempotencyInterceptor),
  );
