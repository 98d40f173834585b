import type { ModuleSchema } from '@regulars/platform';
import { CreateMessaging1763800250000 } from './migrations/1763800250000-create-messaging.js';
import { TitleThreads1763800250001 } from './migrations/1763800250001-title-threads.js';

export const messagingSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateMessaging1763800250000, TitleThreads1763800250001],
};
