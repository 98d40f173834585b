import { Injectable } from '@nestjs/common';
import type { Page } from '@regulars/platform';
import { AuditReader } from './audit.reader.js';
import { type AuditEntryResponse, auditEntryResponse } from './dto/audit-entry.response.js';
import type { ListAuditQuery } from './dto/list-audit.query.js';

@Injectable()
export class AuditLogService {
  constructor(private readonly reader: AuditReader) {}

  async list({ filter, limit, cursor, count }: ListAuditQuery): Promise<Page<AuditEntryResponse>> {
    const page = await this.reader.page({
      limit,
      cursor,
      count,
      subjectType: filter?.subjectType?.eq,
      subjectId: filter?.subjectId?.eq,
      actorId: filter?.actorId?.eq,
      action: filter?.action?.eq,
      from: time(filter?.at?.gte),
      before: time(filter?.at?.lt),
    });
    return { ...page, data: page.data.map(auditEntryResponse) };
  }
}

function time(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
