import type { ModuleSchema } from '@regulars/platform';
import { Account } from './accounts/account.entity.js';
import { Company } from './company/company.entity.js';
import { CreateStaff1763800100000 } from './migrations/1763800100000-create-staff.js';
import { CreateApiKeys1764000600000 } from './migrations/1764000600000-create-api-keys.js';

export const staffSchema: ModuleSchema = {
  entities: [Account, Company],
  migrations: [CreateStaff1763800100000, CreateApiKeys1764000600000],
};
