import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { OneLine, PageResponse } from '@regulars/platform';
import type { SavedMapping } from '../saved-mapping.repository.js';

export class SaveMappingDto {
  @ApiProperty({ maxLength: 100, description: 'One that is there already is replaced.' })
  @OneLine(100)
  name!: string;
}

@ApiSchema({ name: 'SavedMapping' })
export class SavedMappingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Field → heading' })
  columns!: Record<string, string>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  policy!: Record<string, string>;
  @ApiProperty({ format: 'date-time' })
  usedAt!: string;
  @ApiProperty()
  createdBy!: string;
}

@ApiSchema({ name: 'SavedMappingPage' })
export class SavedMappingPageResponse extends PageResponse {
  @ApiProperty({ type: [SavedMappingResponse] })
  data!: SavedMappingResponse[];
}

export function savedMappingResponse({ id, name, columns, policy, usedAt, createdByName }: SavedMapping) {
  return { id, name: name ?? '', columns, policy, usedAt: usedAt.toISOString(), createdBy: createdByName };
}
