/** For those who fill many members past the service: demo data, benchmarks. */
export { FactsRepository } from './facts/facts.repository.js';
export { tokensOf as memberTokensOf } from './member-content.js';
export type { MemberRow } from './member-row.js';
export { PurchaseSource } from './facts/purchase-source.js';
export type { MatchableContact } from './matching/contact-plan.js';
export { MemberMatching } from './matching/member-matching.service.js';
export type { ConsentProof, GivenConsent } from './consent/consent-event.js';
export { Consents } from './consent/consents.service.js';
export { PatchesImport, importRoutes } from './imports/import-routes.js';
export { MemberTies } from './imports/member-ties.js';
export {
  type RegisterMember,
  type RegisterPerson,
  RegisterMembers,
  keyOf as personKey,
} from './imports/register-members.js';
export { type DayOrder, dateOf, guessDayOrder } from './imports/cell-date.js';
export { type MemberRelation, MemberRelations } from './merge/member-relations.js';
export { EarlierAddresses } from './joining/self-service/earlier-addresses.js';
export { type OwnOrder, OwnOrders } from './joining/self-service/own-orders.js';
export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
/** For modules that let segments ask about what is theirs. */
export { type ConditionKind, operator } from './segments/condition.js';
export { SegmentConditions } from './segments/segment-conditions.js';
export { SegmentMembersChanged } from './segments/segments.events.js';
export { type Value, isRecord } from './segments/values.js';
export { words } from './segments/words.js';
/** For modules that know what happened with a member. */
export type { TimelineEntry } from './timeline/timeline-entry.js';
export { TimelineProviders, type TimelineQuestion } from './timeline/timeline-providers.js';
/** For modules that keep something of people, and for whoever erases on a person's own wish. */
export { ErasedContacts } from './privacy/erased-contacts.js';
export { Erasures } from './privacy/erasures.service.js';
export { PersonalData } from './privacy/personal-data.js';
export type { PersonArchive } from './privacy/person-archive.js';
export type { Person, PersonalDataHolder, PersonalFile } from './privacy/personal-data-holder.js';
export { RetentionRules } from './retention/retention-rules.js';
