import type { ModuleSchema } from './database/module-schema.js';
import { CreatePlatform1763800000000 } from './migrations/1763800000000-create-platform.js';

export const platformSchema: ModuleSchema = { entities: [], migrations: [CreatePlatform1763800000000] };
