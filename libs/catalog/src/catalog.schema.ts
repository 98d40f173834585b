import type { ModuleSchema } from '@regulars/platform';
import { CreateCatalog1763800200000 } from './migrations/1763800200000-create-catalog.js';
import { Product } from './product.entity.js';

export const catalogSchema: ModuleSchema = { entities: [Product], migrations: [CreateCatalog1763800200000] };
