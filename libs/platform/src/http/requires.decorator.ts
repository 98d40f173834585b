import { SetMetadata } from '@nestjs/common';

export const REQUIRED_PERMISSION = 'regulars:requires';

/** The permission that opens a route. Business modules use the typed `Requires` of `@regulars/staff`. */
export const RequiresPermission = (permission: string) => SetMetadata(REQUIRED_PERMISSION, permission);
