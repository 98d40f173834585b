import { Module } from '@nestjs/common';
import { WebhooksModule } from '@regulars/webhooks';
import { DUPLICATE_CONTROLLERS, DUPLICATE_PARTS } from './duplicates/duplicate-parts.js';
import { MemberAccess } from './member-access.js';
import { MemberDetails } from './member-details.js';
import { MemberJournal } from './member-journal.js';
import { MemberListReader } from './member-list.reader.js';
import { MemberReader } from './member.reader.js';
import { MERGE_CONTROLLERS, MERGE_PARTS } from './merge/merge-parts.js';
import { MemberRelations } from './merge/member-relations.js';
import { MembersController } from './members.controller.js';
import { MemberQueries } from './members.queries.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [WebhooksModule],
  controllers: [...DUPLICATE_CONTROLLERS, ...MERGE_CONTROLLERS, MembersController],
  providers: [
    MembersRepository,
    MemberReader,
    MemberListReader,
    MemberAccess,
    MemberDetails,
    MemberJournal,
    MemberQueries,
    MembersService,
    ...DUPLICATE_PARTS,
    ...MERGE_PARTS,
  ],
  exports: [MemberReader, MemberRelations],
})
export class MembersModule {}
