import type { ModuleSchema } from '@regulars/platform';
import { CreateOrders1763800600000 } from './migrations/1763800600000-create-orders.js';
import { SearchKeepsPace1763900100000 } from './migrations/1763900100000-search-keeps-pace.js';
import { BinByAge1763900200000 } from './migrations/1763900200000-bin-by-age.js';

export const ordersSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateOrders1763800600000, SearchKeepsPace1763900100000, BinByAge1763900200000],
};
