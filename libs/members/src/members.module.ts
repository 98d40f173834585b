import { Module } from '@nestjs/common';
import { WebhooksModule } from '@regulars/webhooks';
import { MemberAccess } from './member-access.js';
import { MemberDetails } from './member-details.js';
import { MemberJournal } from './member-journal.js';
import { MemberListReader } from './member-list.reader.js';
import { MemberReader } from './member.reader.js';
import { MembersController } from './members.controller.js';
import { MemberQueries } from './members.queries.js';
import { MembersRepository } from './members.repository.js';
import { MembersService } from './members.service.js';
import { SegmentConditions } from './segments/segment-conditions.js';
import { SEGMENT_CONTROLLERS, SEGMENT_PARTS } from './segments/segment-parts.js';

@Module({
  imports: [WebhooksModule],
  controllers: [...SEGMENT_CONTROLLERS, MembersController],
  providers: [
    MembersRepository,
    MemberReader,
    MemberListReader,
    MemberAccess,
    MemberDetails,
    MemberJournal,
    MemberQueries,
    MembersService,
    ...SEGMENT_PARTS,
  ],
  exports: [MemberReader, SegmentConditions],
})
export class MembersModule {}
