import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { RequiresPermission } from '@regulars/platform';
import type { Permission } from './permissions.js';

/** The permission that opens the route; also told to readers of the OpenAPI document. */
export const Requires = (permission: Permission) =>
  applyDecorators(RequiresPermission(permission), ApiExtension('x-permission', permission));

export const OWN_PAGES_ONLY = 'regulars:own-pages-only';

/** For public routes that hand out or use a session: like signed-in ones they are closed to other sites' pages. */
export const OwnPagesOnly = () => SetMetadata(OWN_PAGES_ONLY, true);
