import type { ModuleSchema } from '@regulars/platform';
import { CreateMembers1764300000000 } from './migrations/1764300000000-create-members.js';
import { FindDuplicates1764360000000 } from './migrations/1764360000000-find-duplicates.js';
import { MergeMembers1764360000010 } from './migrations/1764360000010-merge-members.js';

export const membersSchema: ModuleSchema = {
  entities: [],
  migrations: [CreateMembers1764300000000, FindDuplicates1764360000000, MergeMembers1764360000010],
};
