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
import { ResponseClock1764101000010 } from './migrations/1764101000010-response-clock.js';
import { FollowUpTasks1764000700000 } from './migrations/1764000700000-follow-up-tasks.js';
import { ListsByIndexAlone1764108020000 } from './migrations/1764108020000-lists-by-index-alone.js';
import { ThousandsAtOnce1764108000000 } from './migrations/1764108000000-thousands-at-once.js';
import { PurgeRuns1764107000001 } from './migrations/1764107000001-purge-runs.js';
import { ViewsArranged1764107000002 } from './migrations/1764107000002-views-arranged.js';
import { MorningMail1764107000003 } from './migrations/1764107000003-morning-mail.js';

import { CannedAnswers1764103000000 } from './migrations/1764103000000-canned-answers.js';
import { Signatures1764103000001 } from './migrations/1764103000001-signatures.js';
import { WritingSigns1764103000002 } from './migrations/1764103000002-writing-signs.js';
import { Mentions1764103000003 } from './migrations/1764103000003-mentions.js';
import { AskSuppliers1764102000000 } from './migrations/1764102000000-ask-suppliers.js';
import { CustomFields1764105000100 } from './migrations/1764105000100-custom-fields.js';
import { CustomValues1764109000000 } from './migrations/1764109000000-custom-values.js';
import { CustomWords1764200300000 } from './migrations/1764200300000-custom-words.js';
import { SalesRegister1764340000020 } from './migrations/1764340000020-sales-register.js';
import { ExactPurchases1764345000000 } from './migrations/1764345000000-exact-purchases.js';
import { SuspectsByValue1764109100000 } from './migrations/1764109100000-suspects-by-value.js';
import { BuyersByIndexAlone1764320000020 } from './migrations/1764320000020-buyers-by-index-alone.js';
import { OrdersOfMembers1764320000010 } from './migrations/1764320000010-orders-of-members.js';

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
    ThousandsAtOnce1764108000000,
    PurgeRuns1764107000001,
    ViewsArranged1764107000002,
    ResponseClock1764101000010,
    ListsByIndexAlone1764108020000,
    CannedAnswers1764103000000,
    Signatures1764103000001,
    WritingSigns1764103000002,
    Mentions1764103000003,
    AskSuppliers1764102000000,
    MorningMail1764107000003,
    CustomFields1764105000100,
    CustomValues1764109000000,
    SuspectsByValue1764109100000,
    CustomWords1764200300000,
    OrdersOfMembers1764320000010,
    BuyersByIndexAlone1764320000020,
    SalesRegister1764340000020,
    ExactPurchases1764345000000,
  ],
};
