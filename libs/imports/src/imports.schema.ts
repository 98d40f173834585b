import type { ModuleSchema } from '@regulars/platform';
import { CreateImports1764106000000 } from './migrations/1764106000000-create-imports.js';
import { ImportsAtSpeed1764340000000 } from './migrations/1764340000000-imports-at-speed.js';
import { MadeAsItIs1764450000010 } from './migrations/1764450000010-made-as-it-is.js';

export const importsSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateImports1764106000000, ImportsAtSpeed1764340000000, MadeAsItIs1764450000010],
};
