import type { ModuleSchema } from '@regulars/platform';
import { CreateImports1764106000000 } from './migrations/1764106000000-create-imports.js';

export const importsSchema: ModuleSchema = { entities: [], migrations: [CreateImports1764106000000] };
