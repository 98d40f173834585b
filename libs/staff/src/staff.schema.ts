import type { ModuleSchema } from '@regulars/platform';
import { Account } from './accounts/account.entity.js';
import { Company } from './company/company.entity.js';
import { CreateStaff1763800100000 } from './migrations/1763800100000-create-staff.js';

export const staffSchema: ModuleSchema = { entities: [Account, Company], migrations: [CreateStaff1763800100000] };
