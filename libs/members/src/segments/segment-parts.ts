import { SegmentChoices } from './segment-choices.service.js';
import { SegmentConditions } from './segment-conditions.js';
import { SegmentDetails } from './segment-details.js';
import { SegmentFollowing } from './segment-following.js';
import { SegmentFollower } from './segment-follower.js';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentMembership } from './segment-membership.repository.js';
import { SegmentQueries } from './segment-queries.js';
import { SegmentRules } from './segment-rules.js';
import { SegmentWhy } from './segment-why.service.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsRepository } from './segments.repository.js';
import { SegmentsService } from './segments.service.js';

/** What the members module takes in for segments. */
export const SEGMENT_CONTROLLERS = [SegmentsController];
export const SEGMENT_PARTS = [
  ...[SegmentConditions, SegmentRules, SegmentChoices, SegmentDetails],
  ...[SegmentsRepository, SegmentMembership, SegmentMembersReader],
  ...[SegmentsService, SegmentQueries, SegmentWhy, SegmentFollowing, SegmentFollower],
];
