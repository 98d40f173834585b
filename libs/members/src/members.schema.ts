import type { ModuleSchema } from '@regulars/platform';
import { CreateMembers1764300000000 } from './migrations/1764300000000-create-members.js';
import { Segments1764330000000 } from './migrations/1764330000000-segments.js';

export const membersSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateMembers1764300000000, Segments1764330000000],
};
