import { ApiProperty, ApiPropertyOptional, ApiQuery, ApiSchema } from '@nestjs/swagger';
import { IfGiven, PageResponse } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { TIMELINE_KINDS, type TimelineKind } from './timeline-entry.js';

const KIND = `(${TIMELINE_KINDS.join('|')})`;
const KINDS = `^${KIND}(,${KIND})*$`;

class KindFilter {
  @IfGiven()
  @Matches(new RegExp(KINDS), { message: `in must be a list of ${TIMELINE_KINDS.join(', ')}` })
  in?: string;
}

class TimelineFilters {
  @IfGiven()
  @ValidateNested()
  @Type(() => KindFilter)
  kind?: KindFilter;
}

export class TimelineQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 30 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 30;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  // Documented by @ApiTimelineFilter on the route: OpenAPI can't say filter[field][op] of a nested class.
  @IsOptional()
  @ValidateNested()
  @Type(() => TimelineFilters)
  filter?: TimelineFilters;
}

export const ApiTimelineFilter = () =>
  ApiQuery({
    name: 'filter[kind][in]',
    required: false,
    schema: { type: 'string', pattern: KINDS },
    description: 'Only these kinds; several are separated by commas',
  });

export class TimelineActorResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Null: Regulars itself, or somebody outside' })
  id!: string | null;
  @ApiProperty()
  name!: string;
}

export class TimelineSubjectResponse {
  @ApiProperty({ enum: ['order', 'segment', 'member'] })
  type!: 'order' | 'segment' | 'member';
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'R-2026-000123' })
  label!: string;
}

export class TimelineAmountResponse {
  @ApiProperty({ type: 'integer', description: 'Minor units of the currency' })
  amount!: number;
  @ApiProperty({ example: 'EUR' })
  currency!: string;
}

@ApiSchema({ name: 'TimelineEntry' })
export class TimelineEntryResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the record that says so' })
  id!: string;
  @ApiProperty({ enum: TIMELINE_KINDS, enumName: 'TimelineKind' })
  kind!: TimelineKind;
  @ApiProperty({ example: 'order-made', description: 'What happened; more may come with every version' })
  action!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty({ type: TimelineActorResponse, nullable: true })
  actor!: TimelineActorResponse | null;
  @ApiProperty({ type: TimelineSubjectResponse, nullable: true, description: 'The record it is about' })
  about!: TimelineSubjectResponse | null;
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true })
  to!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'A mail’s subject, what an order or a task is about' })
  title!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The beginning of what was written or said' })
  text!: string | null;
  @ApiProperty({ type: TimelineAmountResponse, nullable: true })
  amount!: TimelineAmountResponse | null;
  @ApiProperty({ type: [String], description: 'Of the profile that were edited' })
  fields!: string[];
}

@ApiSchema({ name: 'TimelinePage' })
export class TimelinePageResponse extends PageResponse {
  @ApiProperty({ type: [TimelineEntryResponse] })
  data!: TimelineEntryResponse[];
}
