import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page } from '@regulars/platform';
import { StaffReader } from '../accounts/staff.reader.js';
import { type AuditFacets, AuditFacetsReader } from './audit-facets.reader.js';
import { AuditReader, type AuditFilter } from './audit.reader.js';
import { AuditSubjects } from './audit-subjects.js';
import { type AuditEntryResponse, auditEntryResponse } from './dto/audit-entry.response.js';
import type { AuditFilterDto, ListAuditQuery } from './dto/list-audit.query.js';

@Injectable()
export class AuditLogService implements OnModuleInit {
  constructor(
    private readonly reader: AuditReader,
    private readonly facetsReader: AuditFacetsReader,
    private readonly subjects: AuditSubjects,
    private readonly staff: StaffReader,
  ) {}

  onModuleInit(): void {
    this.subjects.register('staff', async (ids) => {
      const names = await this.staff.names(ids);
      return new Map([...names].map(([id, name]) => [id, { name }]));
    });
  }

  async list({ filter, limit, cursor, count }: ListAuditQuery): Promise<Page<AuditEntryResponse>> {
    const page = await this.reader.page({ limit, cursor, count, ...wantedBy(filter) });
    const titleOf = await this.subjects.of(page.data.map(({ subject }) => subject));
    return { ...page, data: page.data.map((entry) => auditEntryResponse(entry, titleOf(entry.subject))) };
  }

  facets(): Promise<AuditFacets> {
    return this.facetsReader.read();
  }
}

export function wantedBy(filter: AuditFilterDto | undefined): Omit<AuditFilter, 'limit'> {
  const actorId = filter?.actorId?.eq;
  return {
    subjectType: filter?.subjectType?.eq,
    subjectId: filter?.subjectId?.eq,
    actorId: actorId === 'none' ? null : actorId,
    action: filter?.action?.eq,
    from: time(filter?.at?.gte),
    before: time(filter?.at?.lt),
  };
}

function time(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
