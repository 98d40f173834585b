import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, ListQuery, OneLine, Trimmed } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const EXAMPLE = {
  all: [
    { field: 'gender', op: 'in', value: ['female'] },
    {
      any: [
        { field: 'spent_180', op: 'at-least', value: 50_000 },
        { not: { field: 'orders', op: 'at-most', value: 2 } },
      ],
    },
  ],
};

/** Judged by `parseRule`, which names every fault by its pointer: class-validator knows no tree. */
const RuleProperty = (required: boolean) => (target: object, key: string) => {
  (required ? ApiProperty : ApiPropertyOptional)({
    type: 'object',
    additionalProperties: true,
    example: EXAMPLE,
    description:
      'A tree of { "all": [ … ] }, { "any": [ … ] }, { "not": … } and conditions { "field", "op", "value" }, 6 deep and 100 parts at most. Conditions: GET /segments/conditions.',
  })(target, key);
  if (!required) IfGiven()(target, key);
  IsObject()(target, key);
};

const Followed = (otherwise: string) => (target: object, key: string) => {
  ApiPropertyOptional({
    type: Boolean,
    description: `Tell who comes and goes, by webhooks and to automations. Only of dynamic segments. ${otherwise}`,
  })(target, key);
  IfGiven()(target, key);
  IsBoolean()(target, key);
};

const Description = () => (target: object, key: string) => {
  ApiPropertyOptional({ type: String, maxLength: 1000 })(target, key);
  IfGiven()(target, key);
  Trimmed()(target, key);
  IsString()(target, key);
  MaxLength(1000)(target, key);
};

export class CreateSegmentDto {
  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @Description()
  description?: string;

  @RuleProperty(true)
  rule!: object;

  @Followed('Absent: false.')
  followed?: boolean;
}

export class UpdateSegmentDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @Description()
  description?: string;

  @RuleProperty(false)
  rule?: object;

  @Followed('Absent: as it is.')
  followed?: boolean;
}

export class FreezeSegmentDto {
  @ApiProperty({ maxLength: 100, description: 'Of the new segment' })
  @OneLine(100)
  name!: string;

  @Description()
  description?: string;
}

export class PreviewSegmentDto {
  @RuleProperty(true)
  rule!: object;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'MemberLocale', description: 'Of the reading. Absent: your own' })
  @IfGiven()
  @IsIn(LOCALES)
  language?: Locale;
}

export class SegmentLanguageQuery {
  @ApiPropertyOptional({ enum: LOCALES, enumName: 'MemberLocale', description: 'Of words. Absent: your own' })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}

export class SegmentValuesQuery {
  @ApiProperty({ maxLength: 60, example: 'city', description: 'A condition whose values are texts' })
  @IsString()
  @MaxLength(60)
  field!: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'How they begin' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class SegmentSizesQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1100, default: 90 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1100)
  days: number = 90;
}

export class SegmentMembersQuery extends ListQuery {}
