import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditSubjects, StaffReader } from '@regulars/staff';
import { EventDetails } from '@regulars/webhooks';
import { CustomFieldsRepository } from '@regulars/custom-fields';
import { customCondition } from './conditions/custom-conditions.js';
import { SegmentConditions } from './segment-conditions.js';
import { SegmentsRepository } from './segments.repository.js';

/** What segments are called: by the audit log, by webhooks, and by the words of rules. */
@Injectable()
export class SegmentDetails implements OnModuleInit {
  constructor(
    private readonly details: EventDetails,
    private readonly subjects: AuditSubjects,
    private readonly conditions: SegmentConditions,
    private readonly segments: SegmentsRepository,
    private readonly staff: StaffReader,
    private readonly fields: CustomFieldsRepository,
  ) {}

  onModuleInit(): void {
    this.conditions.registerSource(async (executor) =>
      (await this.fields.all('member', executor)).map(customCondition),
    );
    this.subjects.register(
      'segment',
      async (ids) => new Map((await this.segments.byIds(ids)).map(({ id, name }) => [id, { name }])),
    );
    this.details.register('segment', async (id) => {
      const segment = await this.segments.find(id);
      return segment && { name: segment.name, kind: segment.kind, memberCount: segment.memberCount };
    });
    this.conditions.registerNames(
      'segment',
      async (ids, executor) => new Map((await this.segments.byIds(ids, executor)).map(({ id, name }) => [id, name])),
    );
    this.conditions.registerNames('colleague', (ids, executor) => this.staff.names(ids, executor));
  }
}
