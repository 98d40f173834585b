import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSubjects } from '@regulars/staff';
import { EventDetails } from '@regulars/webhooks';
import { MemberReader } from './member.reader.js';
import { MembersRepository } from './members.repository.js';

/** What webhooks tell of a member beside its id: nothing personal. And what the audit log calls it. */
@Injectable()
export class MemberDetails implements OnModuleInit {
  constructor(
    private readonly details: EventDetails,
    private readonly subjects: AuditSubjects,
    private readonly reader: MemberReader,
    private readonly members: MembersRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.register('member', async (ids) => {
      const members = await this.reader.byIds(ids);
      return new Map(members.map(({ id, number }) => [id, { name: number }]));
    });
    this.details.register('member', async (id) => {
      const member = await this.members.find(id);
      if (!member) return null;
      return {
        number: member.number,
        externalId: member.external_id,
        ownerId: member.owner_id,
        joinedAt: member.joined_at.toISOString(),
        leftAt: member.left_at?.toISOString() ?? null,
        updatedAt: member.updated_at.toISOString(),
      };
    });
  }
}
