export { type MemberRelation, MemberRelations } from './merge/member-relations.js';
export { type MemberBrief, MemberReader } from './member.reader.js';
export { MembersModule } from './members.module.js';
export { membersSchema } from './members.schema.js';
