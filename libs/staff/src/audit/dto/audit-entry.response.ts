import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import type { RecordedEntry } from '../audit.reader.js';
import type { Changes } from '../changes.js';

class AuditActorResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: Regulars itself.' })
  id!: string | null;
  @ApiProperty()
  name!: string;
}

class AuditSubjectResponse {
  @ApiProperty({ example: 'order' })
  type!: string;
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
}

@ApiSchema({ name: 'AuditEntry' })
export class AuditEntryResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: AuditActorResponse })
  actor!: AuditActorResponse;
  @ApiProperty({ example: 'orders.assigned' })
  action!: string;
  @ApiProperty({ type: AuditSubjectResponse })
  subject!: AuditSubjectResponse;
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'object', properties: { from: {}, to: {} } },
    description: 'What changed, field by field.',
  })
  changes!: Changes | null;
  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Network address, of sign-ins only.' })
  address!: string | null;
}

@ApiSchema({ name: 'AuditPage' })
export class AuditPageResponse extends PageResponse {
  @ApiProperty({ type: [AuditEntryResponse] })
  data!: AuditEntryResponse[];
}

export function auditEntryResponse({ at, ...entry }: RecordedEntry): AuditEntryResponse {
  return { ...entry, at: at.toISOString() };
}
