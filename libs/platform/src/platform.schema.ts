import type { ModuleSchema } from './database/module-schema.js';
import { CreatePlatform1763800000000 } from './migrations/1763800000000-create-platform.js';
import { PlanJobsOnce1763900000000 } from './migrations/1763900000000-plan-jobs-once.js';

export const platformSchema: ModuleSchema = {
  entities: [],
  migrations: [CreatePlatform1763800000000, PlanJobsOnce1763900000000],
};
