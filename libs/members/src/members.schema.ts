import type { ModuleSchema } from '@regulars/platform';
import { CreateMembers1764300000000 } from './migrations/1764300000000-create-members.js';
import { PhonesToLookUp1764340000010 } from './migrations/1764340000010-phones-to-look-up.js';

export const membersSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateMembers1764300000000, PhonesToLookUp1764340000010],
};
