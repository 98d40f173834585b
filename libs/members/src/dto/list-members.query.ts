import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, ApiQuery } from '@nestjs/swagger';
import { CUSTOM_FILTER_SCHEMA, type CustomFilter, IsCustomFilter } from '@regulars/custom-fields';
import { IfGiven, ListQuery } from '@regulars/platform';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { STAGES, type Stage, VALUE_GROUPS, type ValueGroup } from '../value/value-rules.js';
import { MEMBER_SORTS, type MemberSort } from '../member-list.reader.js';

const OWNER = '^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$';

class OwnerFilter {
  @Matches(new RegExp(OWNER), { message: 'eq must be me, none or the id of a colleague' })
  eq!: string;
}

class TagFilter {
  @IsString()
  @Length(1, 50)
  eq!: string;
}

class FlagFilter {
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  eq!: boolean;
}

class StageFilter {
  @IsIn(STAGES)
  eq!: Stage;
}

class ValueGroupFilter {
  @IsIn([...VALUE_GROUPS, 'none'])
  eq!: ValueGroup | 'none';
}

class ScoreFilter {
  @Matches(/^([1-9]|10|none)$/, { message: 'eq must be a score from 1 to 10, or none' })
  eq!: string;
}

class MemberFilters {
  @IfGiven()
  @ValidateNested()
  @Type(() => StageFilter)
  stage?: StageFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => ValueGroupFilter)
  valueGroup?: ValueGroupFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => ScoreFilter)
  recency?: ScoreFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => ScoreFilter)
  frequency?: ScoreFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => ScoreFilter)
  monetary?: ScoreFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => OwnerFilter)
  owner?: OwnerFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => TagFilter)
  tag?: TagFilter;

  @IfGiven()
  @ValidateNested()
  @Type(() => FlagFilter)
  left?: FlagFilter;

  @IfGiven()
  @IsCustomFilter()
  custom?: CustomFilter;
}

export class ListMembersQuery extends ListQuery {
  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Words, number, e-mail, phone or card; every word must be there, the last may be begun',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: MEMBER_SORTS, default: '-joinedAt' })
  @IsOptional()
  @IsIn(MEMBER_SORTS)
  sort: MemberSort = '-joinedAt';

  // Documented by @ApiMemberFilters on the route: OpenAPI can't say filter[field][op] of a nested class.
  @IsOptional()
  @ValidateNested()
  @Type(() => MemberFilters)
  filter?: MemberFilters;
}

export const ApiMemberFilters = () =>
  applyDecorators(
    ApiQuery({ name: 'filter[owner][eq]', required: false, type: String, description: 'me, none or a colleague’s id' }),
    ApiQuery({ name: 'filter[tag][eq]', required: false, type: String, description: 'Exactly as it is written' }),
    ApiQuery({
      name: 'filter[left][eq]',
      required: false,
      type: Boolean,
      description: 'Those who left, or who did not',
    }),
    ApiQuery({ name: 'filter[stage][eq]', required: false, enum: STAGES, description: 'Stage of the lifecycle' }),
    ApiQuery({
      name: 'filter[valueGroup][eq]',
      required: false,
      enum: [...VALUE_GROUPS, 'none'],
      description: 'Value group, or none',
    }),
    ...(['recency', 'frequency', 'monetary'] as const).map((score) =>
      ApiQuery({
        name: `filter[${score}][eq]`,
        required: false,
        type: String,
        description: 'Score, 1 the worst; none: did not buy in the window',
      }),
    ),
    ApiQuery({
      name: 'filter[custom]',
      required: false,
      style: 'deepObject',
      explode: true,
      schema: CUSTOM_FILTER_SCHEMA,
      description:
        'By a custom field’s key, e.g. filter[custom][branch][eq]=north; gte and lte are for numbers and days',
    }),
  );
