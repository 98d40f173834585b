export { PatchesImport, importRoutes } from './imports/import-routes.js';
export { MemberTies } from './imports/member-ties.js';
export { type RegisterPerson, RegisterMembers, keyOf as personKey } from './imports/register-members.js';
export { type DayOrder, dateOf, guessDayOrder } from './imports/cell-date.js';
export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
