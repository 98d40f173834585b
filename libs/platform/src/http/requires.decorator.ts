import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRED_PERMISSION = 'regulars:requires';

/** The permission that opens a route, also told to readers of the API's document. Business modules use the typed `Requires` of `@regulars/staff`. */
export const RequiresPermission = (permission: string) =>
  applyDecorators(SetMetadata(REQUIRED_PERMISSION, permission), ApiExtension('x-permission', permission));
