import { catalogSchema } from '@regulars/catalog';
import { formsSchema } from '@regulars/forms';
import { importsSchema } from '@regulars/imports';
import { membersSchema } from '@regulars/members';
import { messagingSchema } from '@regulars/messaging';
import { ordersSchema } from '@regulars/orders';
import { type ModuleSchema, platformSchema } from '@regulars/platform';
import { staffSchema } from '@regulars/staff';
import { webhooksSchema } from '@regulars/webhooks';

/** Lower floors first: that is the order in which their migrations of one moment run. */
export const SCHEMAS: readonly ModuleSchema[] = [
  platformSchema,
  importsSchema,
  staffSchema,
  webhooksSchema,
  catalogSchema,
  messagingSchema,
  formsSchema,
  membersSchema,
  ordersSchema,
];
