import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import type { RecordedEntry } from '../audit.reader.js';
import type { SubjectTitle } from '../audit-subjects.js';
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
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Its number or name now; null where it has none or is gone.',
  })
  name!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the amounts in its changes that name none themselves.',
  })
  currency!: string | null;
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

export class AuditFacetActorResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null: Regulars itself; filter by `none`.',
  })
  id!: string | null;
  @ApiProperty({ description: 'As it was last called' })
  name!: string;
}

export class AuditFacetsResponse {
  @ApiProperty({ type: [String], example: ['orders.assigned', 'staff.signed-in'] })
  actions!: string[];
  @ApiProperty({ type: [String], example: ['order', 'staff'] })
  subjectTypes!: string[];
  @ApiProperty({ type: [AuditFacetActorResponse] })
  actors!: AuditFacetActorResponse[];
}

export function auditEntryResponse({ at, subject, ...entry }: RecordedEntry, title?: SubjectTitle): AuditEntryResponse {
  const titled = { ...subject, name: title?.name ?? null, currency: title?.currency ?? null };
  return { ...entry, subject: titled, at: at.toISOString() };
}
