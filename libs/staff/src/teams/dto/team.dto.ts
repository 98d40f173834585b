import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, PageResponse } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsTimeZone,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import type { Holiday, Team } from '../team.entity.js';
import type { WorkSpan } from '../work-calendar.js';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const CLOCK_END = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A month of round-the-clock minutes: who promises less needs no clock. */
export const MOST_RESPONSE_MINUTES = 43_200;

const TARGET = {
  type: 'integer',
  nullable: true,
  minimum: 0,
  maximum: MOST_RESPONSE_MINUTES,
  description:
    'How long customers may wait for an answer, in minutes of the team’s hours. 0: nobody measures it. Null: the company’s.',
} as const;
const IsTarget = () =>
  applyDecorators(
    ValidateIf((_: object, value: unknown) => value !== undefined && value !== null),
    IsInt(),
    Min(0),
    Max(MOST_RESPONSE_MINUTES),
  );

@ApiSchema({ name: 'WorkSpan' })
export class WorkSpanDto implements WorkSpan {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7, description: 'ISO 8601: 1 is Monday, 7 is Sunday.' })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number;

  @ApiProperty({ example: '09:00', pattern: CLOCK.source })
  @Matches(CLOCK, { message: 'Give a time such as 09:00' })
  from!: string;

  @ApiProperty({ example: '12:30', pattern: CLOCK_END.source, description: '24:00 is the end of the day.' })
  @Matches(CLOCK_END, { message: 'Give a time such as 17:30, at most 24:00' })
  to!: string;
}

@ApiSchema({ name: 'Holiday' })
export class HolidayDto implements Holiday {
  @ApiProperty({ format: 'date', example: '2026-10-01' })
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Give a day such as 2026-10-01' })
  date!: string;

  @ApiProperty({ maxLength: 100, example: '国庆节' })
  @OneLine(100)
  name!: string;
}

export class CreateTeamDto {
  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiProperty({ description: 'IANA name; hours and holidays are meant in it.', example: 'Asia/Shanghai' })
  @IsTimeZone({ message: 'Give an IANA time zone such as Asia/Shanghai' })
  timeZone!: string;

  @ApiProperty({ type: [WorkSpanDto], maxItems: 50, description: 'Several a day are fine; they must not overlap.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkSpanDto)
  hours!: WorkSpanDto[];

  @ApiPropertyOptional({ type: [HolidayDto], maxItems: 500, description: 'Days without work.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays?: HolidayDto[];

  @ApiPropertyOptional(TARGET)
  @IsTarget()
  responseMinutes?: number | null;
}

export class UpdateTeamDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({ example: 'Asia/Shanghai' })
  @IfGiven()
  @IsTimeZone({ message: 'Give an IANA time zone such as Asia/Shanghai' })
  timeZone?: string;

  @ApiPropertyOptional({ type: [WorkSpanDto], maxItems: 50 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkSpanDto)
  hours?: WorkSpanDto[];

  @ApiPropertyOptional({ type: [HolidayDto], maxItems: 500 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays?: HolidayDto[];

  @ApiPropertyOptional(TARGET)
  @IsTarget()
  responseMinutes?: number | null;
}

@ApiSchema({ name: 'Team' })
export class TeamResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ example: 'Asia/Shanghai' })
  timeZone!: string;
  @ApiProperty({ type: [WorkSpanDto], description: 'By weekday and time.' })
  hours!: WorkSpanDto[];
  @ApiProperty({ type: [HolidayDto], description: 'By date.' })
  holidays!: HolidayDto[];
  @ApiProperty(TARGET)
  responseMinutes!: number | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'TeamPage' })
export class TeamPageResponse extends PageResponse {
  @ApiProperty({ type: [TeamResponse] })
  data!: TeamResponse[];
}

export function teamResponse(team: Omit<Team, 'createdAt' | 'updatedAt'>) {
  const { id, name, timeZone, hours, holidays, responseMinutes, version } = team;
  return { id, name, timeZone, hours, holidays, responseMinutes, version } satisfies TeamResponse;
}
