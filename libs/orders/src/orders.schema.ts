import type { ModuleSchema } from '@regulars/platform';
import { CreateOrders1763800600000 } from './migrations/1763800600000-create-orders.js';

export const ordersSchema: ModuleSchema = { entities: [], migrations: [CreateOrders1763800600000] };
