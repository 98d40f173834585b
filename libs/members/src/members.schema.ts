import type { ModuleSchema } from '@regulars/platform';
import { CreateMembers1764300000000 } from './migrations/1764300000000-create-members.js';
import { MemberSettings1764310000000 } from './migrations/1764310000000-member-settings.js';
import { MemberCustomFields1764310000100 } from './migrations/1764310000100-member-custom-fields.js';
import { KeepFacts1764320000000 } from './migrations/1764320000000-keep-facts.js';
import { Segments1764330000000 } from './migrations/1764330000000-segments.js';
import { PhonesToLookUp1764340000010 } from './migrations/1764340000010-phones-to-look-up.js';
import { FindDuplicates1764360000000 } from './migrations/1764360000000-find-duplicates.js';
import { MergeMembers1764360000010 } from './migrations/1764360000010-merge-members.js';
import { Joining1764400000010 } from './migrations/1764400000010-joining.js';
import { ValueGroups1764410000000 } from './migrations/1764410000000-value-groups.js';
import { Privacy1764420000000 } from './migrations/1764420000000-privacy.js';
import { Retention1764420000010 } from './migrations/1764420000010-retention.js';
import { MembersAtSpeed1764430000000 } from './migrations/1764430000000-members-at-speed.js';
import { OwnAddress1764440000000 } from './migrations/1764440000000-own-address.js';
import { LessForEachMember1764450000000 } from './migrations/1764450000000-less-for-each-member.js';
import { NewcomersAtSpeed1764450000020 } from './migrations/1764450000020-newcomers-at-speed.js';

export const membersSchema: ModuleSchema = {
  entities: [],
  migrations: [
    CreateMembers1764300000000,
    MemberSettings1764310000000,
    MemberCustomFields1764310000100,
    KeepFacts1764320000000,
    Segments1764330000000,
    PhonesToLookUp1764340000010,
    FindDuplicates1764360000000,
    MergeMembers1764360000010,
    Joining1764400000010,
    ValueGroups1764410000000,
    Privacy1764420000000,
    Retention1764420000010,
    MembersAtSpeed1764430000000,
    OwnAddress1764440000000,
    LessForEachMember1764450000000,
    NewcomersAtSpeed1764450000020,
  ],
};
