import { SetMetadata } from '@nestjs/common';
import { RequiresPermission } from '@regulars/platform';
import type { Permission } from './permissions.js';

/** The permission that opens the route. */
export const Requires = (permission: Permission) => RequiresPermission(permission);

export const OWN_PAGES_ONLY = 'regulars:own-pages-only';

/** For public routes that hand out or use a session: like signed-in ones they are closed to other sites' pages. */
export const OwnPagesOnly = () => SetMetadata(OWN_PAGES_ONLY, true);
