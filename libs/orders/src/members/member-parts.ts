import { MatchingFollower } from './matching-follower.js';
import { MemberOrdersController } from './member-orders.controller.js';
import { MemberOrdersReader } from './member-orders.reader.js';
import { MemberTimeline } from './member-timeline.js';
import { MemberTimelineReader } from './member-timeline.reader.js';
import { OrderMatchingRepository } from './order-matching.repository.js';
import { OrderMatching } from './order-matching.service.js';
import { OrderMemberController } from './order-member.controller.js';
import { OrderMemberQueries } from './order-member.queries.js';
import { OrderMember } from './order-member.service.js';
import { OrdersForMembers } from './orders-for-members.js';
import { OrdersOfMerged } from './orders-of-merged.js';
import { PurchasesRepository } from './purchases.repository.js';

/** What the orders module takes in to know whose its orders are. */
export const MEMBER_CONTROLLERS = [OrderMemberController, MemberOrdersController];
export const MEMBER_PROVIDERS = [
  ...[OrderMatchingRepository, OrderMatching, MatchingFollower, PurchasesRepository],
  ...[MemberOrdersReader, OrderMember, OrderMemberQueries, OrdersOfMerged, OrdersForMembers],
  ...[MemberTimelineReader, MemberTimeline],
];
