import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { MAX_AMOUNT } from '@regulars/catalog';
import { IfGiven, OneLine, PageResponse } from '@regulars/platform';
import { LOCALES } from '@regulars/staff';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import type { OrderLocale } from '../../dto/order.response.js';
import { SOURCES, type Source } from '../../order-row.js';
import { type AssignmentRule, type RuleConditions, WAYS, type Way } from '../assignment-rule.js';

const Several = (most: number) =>
  applyDecorators(IfGiven(), IsArray(), ArrayNotEmpty(), ArrayUnique(), ArrayMaxSize(most));
const NOT_NULL = (_: object, value: unknown) => value !== undefined && value !== null;

@ApiSchema({ name: 'AmountCondition' })
export class AmountConditionDto {
  @ApiProperty({ description: 'ISO 4217; orders in other currencies don’t fit.', example: 'USD' })
  @IsISO4217CurrencyCode()
  currency!: string;

  @ApiPropertyOptional({ type: 'integer', format: 'int64', minimum: 0, description: 'Minor units' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  atLeast?: number;

  @ApiPropertyOptional({ type: 'integer', format: 'int64', minimum: 0, description: 'Minor units' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  atMost?: number;
}

@ApiSchema({ name: 'RuleConditions' })
export class RuleConditionsDto implements RuleConditions {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 100, description: 'Came by one of these forms.' })
  @Several(100)
  @IsUUID(undefined, { each: true })
  formIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 200, description: 'Holds one of these products.' })
  @Several(200)
  @IsUUID(undefined, { each: true })
  productIds?: string[];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 100,
    description: 'Holds a product of one of these categories, or of one below them.',
  })
  @Several(100)
  @IsUUID(undefined, { each: true })
  categoryIds?: string[];

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale', isArray: true, description: 'The customer’s language.' })
  @Several(10)
  @IsIn(LOCALES, { each: true })
  languages?: OrderLocale[];

  @ApiPropertyOptional({
    type: [String],
    maxItems: 250,
    description: 'ISO 3166-1 alpha-2; by the phone number, or by the e-mail address’s country domain.',
    example: ['CN', 'TW'],
  })
  @Several(250)
  @IsISO31661Alpha2({ each: true })
  countries?: string[];

  @ApiPropertyOptional({ enum: SOURCES, enumName: 'OrderSource', isArray: true })
  @Several(10)
  @IsIn(SOURCES, { each: true })
  sources?: Source[];

  @ApiPropertyOptional({ type: AmountConditionDto, description: 'What the order is worth.' })
  @IfGiven()
  @ValidateNested()
  @Type(() => AmountConditionDto)
  amount?: AmountConditionDto;

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'utm_source, without regard to case.' })
  @Several(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  utmSources?: string[];
}

const PEOPLE = {
  type: [String] as [StringConstructor],
  format: 'uuid',
  nullable: true,
  maxItems: 200,
  description: 'One person or several; null with a team.',
};
const TEAM = { type: String, format: 'uuid', nullable: true, description: 'All of a team; null with people.' } as const;

export class CreateAssignmentRuleDto {
  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ type: RuleConditionsDto, description: 'All must hold; none given: every order fits.' })
  @IfGiven()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  conditions?: RuleConditionsDto;

  @ApiPropertyOptional(PEOPLE)
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  staffIds?: string[] | null;

  @ApiPropertyOptional(TEAM)
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional({ enum: WAYS, enumName: 'AssignmentWay', default: 'round-robin' })
  @IfGiven()
  @IsIn(WAYS)
  by?: Way;

  @ApiPropertyOptional({ default: false, description: 'Only who is within the team’s working hours now.' })
  @IfGiven()
  @IsBoolean()
  workingOnly?: boolean;
}

export class UpdateAssignmentRuleDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ type: RuleConditionsDto, description: 'Replaces all conditions.' })
  @IfGiven()
  @ValidateNested()
  @Type(() => RuleConditionsDto)
  conditions?: RuleConditionsDto;

  @ApiPropertyOptional(PEOPLE)
  @ValidateIf(NOT_NULL)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  staffIds?: string[] | null;

  @ApiPropertyOptional(TEAM)
  @ValidateIf(NOT_NULL)
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional({ enum: WAYS, enumName: 'AssignmentWay' })
  @IfGiven()
  @IsIn(WAYS)
  by?: Way;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  workingOnly?: boolean;
}

export class ReorderAssignmentRulesDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 100, description: 'Every rule once, as they are to stand.' })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@ApiSchema({ name: 'AssignmentRule' })
export class AssignmentRuleResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  active!: boolean;
  @ApiProperty({ type: RuleConditionsDto })
  conditions!: RuleConditions;
  @ApiProperty({ type: [String], format: 'uuid', nullable: true })
  staffIds!: string[] | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  teamId!: string | null;
  @ApiProperty({ enum: WAYS, enumName: 'AssignmentWay' })
  by!: Way;
  @ApiProperty()
  workingOnly!: boolean;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'AssignmentRulePage' })
export class AssignmentRulePageResponse extends PageResponse {
  @ApiProperty({ type: [AssignmentRuleResponse], description: 'In their order: the first that fits decides.' })
  data!: AssignmentRuleResponse[];
}

export function ruleResponse(rule: AssignmentRule): AssignmentRuleResponse {
  const { id, name, active, conditions, staffIds, teamId, by, workingOnly, version } = rule;
  return { id, name, active, conditions, staffIds, teamId, by, workingOnly, version };
}
