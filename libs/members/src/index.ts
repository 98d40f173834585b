export { PurchaseSource } from './facts/purchase-source.js';
export type { MatchableContact } from './matching/contact-plan.js';
export { MemberMatching } from './matching/member-matching.service.js';
export type { ConsentProof, GivenConsent } from './consent/consent-event.js';
export { Consents } from './consent/consents.service.js';
export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
