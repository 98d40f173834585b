import type { ModuleSchema } from '@regulars/platform';
import { CreateCatalog1763800200000 } from './migrations/1763800200000-create-catalog.js';
import { CatalogInFull1764000800000 } from './migrations/1764000800000-catalog-in-full.js';
import { ImportsAndStock1764106000010 } from './migrations/1764106000010-imports-and-stock.js';
import { Product } from './product.entity.js';

export const catalogSchema: ModuleSchema = {
  entities: [Product],
  migrations: [CreateCatalog1763800200000, CatalogInFull1764000800000, ImportsAndStock1764106000010],
};
