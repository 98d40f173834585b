import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, ListQuery, OneLine, PageResponse } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { Absence } from '../absence.entity.js';

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_WANTED = { message: 'Give a day such as 2026-12-24' };

export class CreateAbsenceDto {
  @ApiProperty({ format: 'uuid', description: 'Whose; that of others needs settings:write or staff:manage.' })
  @IsUUID()
  staffId!: string;

  @ApiProperty({ format: 'date', description: 'First day.' })
  @Matches(DAY, DAY_WANTED)
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last day, included.' })
  @Matches(DAY, DAY_WANTED)
  to!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, description: 'For the person and managers.' })
  @IsOptional()
  @OneLine(200)
  note?: string | null;
}

export class UpdateAbsenceDto {
  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @Matches(DAY, DAY_WANTED)
  from?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @Matches(DAY, DAY_WANTED)
  to?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @OneLine(200)
  note?: string | null;
}

class IdFilter {
  @IsUUID()
  eq!: string;
}

class DayFilter {
  @Matches(DAY, DAY_WANTED)
  gte!: string;
}

class AbsenceFilter {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IdFilter)
  staffId?: IdFilter;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DayFilter)
  to?: DayFilter;
}

export class ListAbsencesQuery extends ListQuery {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AbsenceFilter)
  filter?: AbsenceFilter;
}

@ApiSchema({ name: 'Absence' })
export class AbsenceResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  staffId!: string;
  @ApiProperty({ format: 'date' })
  from!: string;
  @ApiProperty({ format: 'date', description: 'Included' })
  to!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null also for those whom it does not concern' })
  note!: string | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'AbsencePage' })
export class AbsencePageResponse extends PageResponse {
  @ApiProperty({ type: [AbsenceResponse] })
  data!: AbsenceResponse[];
}

export function absenceResponse({ id, staffId, from, to, note, version }: Omit<Absence, 'createdAt' | 'updatedAt'>) {
  return { id, staffId, from, to, note, version } satisfies AbsenceResponse;
}
