import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const RESULTS = ['created', 'changed', 'unchanged', 'duplicate', 'bad'] as const;

@ApiSchema({ name: 'ImportProblem' })
class ProblemResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the row as a whole.' })
  field!: string | null;
  @ApiProperty()
  code!: string;
  @ApiProperty({ description: 'Says what to do.' })
  message!: string;
}

@ApiSchema({ name: 'ImportRow' })
class ImportRowResponse {
  @ApiProperty({ type: 'integer', description: 'As a spreadsheet program numbers it.' })
  row!: number;
  @ApiProperty()
  label!: string;
  @ApiProperty({ type: [String] })
  cells!: string[];
  @ApiProperty({ type: [ProblemResponse] })
  problems!: ProblemResponse[];
}

@ApiSchema({ name: 'ImportChange' })
class ChangeResponse {
  @ApiProperty({ nullable: true, type: 'object', additionalProperties: true })
  from!: unknown;
  @ApiProperty({ nullable: true, type: 'object', additionalProperties: true })
  to!: unknown;
}

@ApiSchema({ name: 'ImportPreviewRow' })
class PreviewRowResponse extends ImportRowResponse {
  @ApiProperty({ enum: RESULTS, enumName: 'ImportResult' })
  result!: (typeof RESULTS)[number];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'object', additionalProperties: true } })
  changes!: Record<string, ChangeResponse>;
}

@ApiSchema({ name: 'ImportPreview' })
export class ImportPreviewResponse {
  @ApiProperty({ type: [PreviewRowResponse] })
  data!: PreviewRowResponse[];
}

@ApiSchema({ name: 'ImportRowPage' })
export class ImportRowPageResponse extends PageResponse {
  @ApiProperty({ type: [ImportRowResponse] })
  data!: ImportRowResponse[];
}

export class ImportRowsQuery {
  @ApiProperty({
    enum: ['bad', 'kept'],
    description: 'bad: refused, also as duplicates. kept: changed since, so an undo left them alone.',
  })
  @IsIn(['bad', 'kept'])
  which!: 'bad' | 'kept';

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before.' })
  @IsOptional()
  @Matches(/^\d{1,9}$/)
  cursor?: string;
}
