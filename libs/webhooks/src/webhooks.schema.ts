import type { ModuleSchema } from '@regulars/platform';
import { CreateWebhooks1764000620000 } from './migrations/1764000620000-create-webhooks.js';

export const webhooksSchema: ModuleSchema = { entities: [], migrations: [CreateWebhooks1764000620000] };
