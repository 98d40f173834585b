import type { ModuleSchema } from '@regulars/platform';
import { CreateOrders1763800600000 } from './migrations/1763800600000-create-orders.js';
import { SearchKeepsPace1763900100000 } from './migrations/1763900100000-search-keeps-pace.js';
import { BinByAge1763900200000 } from './migrations/1763900200000-bin-by-age.js';
import { AssignmentRules1764000210000 } from './migrations/1764000210000-assignment-rules.js';
import { SavedViews1764000100000 } from './migrations/1764000100000-saved-views.js';
import { InboxFilters1764000110000 } from './migrations/1764000110000-inbox-filters.js';
import { KnownTags1764000120000 } from './migrations/1764000120000-known-tags.js';
import { RoomForBulk1764000130000 } from './migrations/1764000130000-room-for-bulk.js';
import { Drafts1764000310000 } from './migrations/1764000310000-drafts.js';
import { ExternalOrders1764000610000 } from './migrations/1764000610000-external-orders.js';
import { FollowUpTasks1764000700000 } from './migrations/1764000700000-follow-up-tasks.js';
import { CustomFields1764105000100 } from './migrations/1764105000100-custom-fields.js';

export const ordersSchema: ModuleSchema = {
  entities: [],
  migrations: [
    CreateOrders1763800600000,
    SearchKeepsPace1763900100000,
    BinByAge1763900200000,
    SavedViews1764000100000,
    InboxFilters1764000110000,
    KnownTags1764000120000,
    RoomForBulk1764000130000,
    Drafts1764000310000,
    ExternalOrders1764000610000,
    AssignmentRules1764000210000,
    FollowUpTasks1764000700000,
    CustomFields1764105000100,
  ],
};
