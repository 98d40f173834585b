import { Module } from '@nestjs/common';
import { ImportsModule } from '@regulars/imports';
import { WebhooksModule } from '@regulars/webhooks';
import { IMPORTS_CONTROLLERS, IMPORTS_PARTS } from './imports/imports-parts.js';
import { MemberTies } from './imports/member-ties.js';
import { RegisterMembers } from './imports/register-members.js';
import { MemberAccess } from './member-access.js';
import { MemberDetails } from './member-details.js';
import { MemberJournal } from './member-journal.js';
import { MemberListReader } from './member-list.reader.js';
import { MemberReader } from './member.reader.js';
import { MembersController } from './members.controller.js';
import { MemberQueries } from './members.queries.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [WebhooksModule, ImportsModule],
  controllers: [...IMPORTS_CONTROLLERS, MembersController],
  providers: [
    MembersRepository,
    MemberReader,
    MemberListReader,
    MemberAccess,
    MemberDetails,
    MemberJournal,
    MemberQueries,
    MembersService,
    ...IMPORTS_PARTS,
  ],
  exports: [MemberReader, MemberTies, RegisterMembers],
})
export class MembersModule {}
