import { IdleMembersRepository } from './idle-members.repository.js';
import { MemberRetention } from './member-retention.js';
import { RetentionRules } from './retention-rules.js';
import { RetentionRun } from './retention-run.js';
import { RetentionController } from './retention.controller.js';
import { RetentionRepository } from './retention.repository.js';
import { Retention } from './retention.service.js';

/** What the members module takes in for retention rules. */
export const RETENTION_CONTROLLERS = [RetentionController];
export const RETENTION_PARTS = [
  ...[RetentionRules, RetentionRepository, Retention, RetentionRun],
  ...[IdleMembersRepository, MemberRetention],
];
