import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'regulars:public';

/** The route needs no account. Every other route carries `@Requires(…)`; a spec walks them all. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
