export type { ConsentProof, GivenConsent } from './consent/consent-event.js';
export { Consents } from './consent/consents.service.js';
export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
