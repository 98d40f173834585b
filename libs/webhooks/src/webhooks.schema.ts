import type { ModuleSchema } from '@regulars/platform';
import { CreateWebhooks1764000620000 } from './migrations/1764000620000-create-webhooks.js';
import { FindFailedDeliveries1764104000000 } from './migrations/1764104000000-find-failed-deliveries.js';

export const webhooksSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateWebhooks1764000620000, FindFailedDeliveries1764104000000],
};
