export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
/** For modules that let segments ask about what is theirs. */
export { type ConditionKind, operator } from './segments/condition.js';
export { SegmentConditions } from './segments/segment-conditions.js';
export { SegmentMembersChanged } from './segments/segments.events.js';
export { type Value, isRecord } from './segments/values.js';
export { words } from './segments/words.js';
