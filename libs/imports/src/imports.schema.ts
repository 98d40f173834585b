import type { ModuleSchema } from '@regulars/platform';
import { CreateImports1764106000000 } from './migrations/1764106000000-create-imports.js';
import { ImportsAtSpeed1764340000000 } from './migrations/1764340000000-imports-at-speed.js';

export const importsSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateImports1764106000000, ImportsAtSpeed1764340000000],
};
