import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type GroupingRule,
  RFM_WINDOWS,
  RULE_FACTS,
  type RfmSettings,
  type RfmWindow,
  type RuleFact,
  STAGES,
  type Stage,
  type Threshold,
  VALUE_GROUPS,
  type ValueGroup,
  type ValueRules,
} from '../value-rules.js';

const MOST_RULES = 30;
const MOST_THRESHOLDS = 10;
const MOST = 1_000_000_000_000_000;

@ApiSchema({ name: 'ValueThreshold' })
export class ThresholdDto implements Threshold {
  @ApiProperty({
    enum: RULE_FACTS,
    enumName: 'ValueRuleFact',
    description: 'Money in minor units of the main currency',
  })
  @IsIn(RULE_FACTS)
  fact!: RuleFact;

  @ApiProperty({ enum: ['at-least', 'at-most'], description: 'What is not known is neither' })
  @IsIn(['at-least', 'at-most'])
  op!: 'at-least' | 'at-most';

  @ApiProperty({ type: 'integer' })
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  value!: number;
}

const Thresholds = () => (target: object, key: string) => {
  ApiProperty({
    type: [ThresholdDto],
    maxItems: MOST_THRESHOLDS,
    description: 'All have to be met; none: everybody who is left',
  })(target, key);
  IsArray()(target, key);
  ArrayMaxSize(MOST_THRESHOLDS)(target, key);
  ValidateNested({ each: true })(target, key);
  Type(() => ThresholdDto)(target, key);
};

@ApiSchema({ name: 'LifecycleStageRule' })
export class StageRuleDto implements GroupingRule<Stage> {
  @ApiProperty({ enum: STAGES, enumName: 'LifecycleStage' })
  @IsIn(STAGES)
  is!: Stage;

  @Thresholds()
  when!: ThresholdDto[];
}

@ApiSchema({ name: 'ValueGroupRule' })
export class ValueGroupRuleDto implements GroupingRule<ValueGroup> {
  @ApiProperty({ enum: VALUE_GROUPS, enumName: 'ValueGroup' })
  @IsIn(VALUE_GROUPS)
  is!: ValueGroup;

  @Thresholds()
  when!: ThresholdDto[];
}

const Breaks = () => (target: object, key: string) => {
  ApiProperty({
    type: [Number],
    nullable: true,
    maxItems: 9,
    description: 'Upper ends of all bins but the last, ascending; null: quantiles of those who bought',
  })(target, key);
  ValidateIf((_, value) => value !== null)(target, key);
  IsArray()(target, key);
  ArrayMaxSize(9)(target, key);
  IsInt({ each: true })(target, key);
  Min(-MOST, { each: true })(target, key);
  Max(MOST, { each: true })(target, key);
};

@ApiSchema({ name: 'RfmBreaks' })
export class RfmBreaksDto {
  @Breaks()
  recency!: number[] | null;
  @Breaks()
  frequency!: number[] | null;
  @Breaks()
  monetary!: number[] | null;
}

@ApiSchema({ name: 'RfmSettings' })
export class RfmSettingsDto implements RfmSettings {
  @ApiProperty({ type: 'integer', minimum: 2, maximum: 10 })
  @IsInt()
  @Min(2)
  @Max(10)
  bins!: number;

  @ApiProperty({ type: 'integer', enum: RFM_WINDOWS, description: 'Days looked back; 0: over all time' })
  @IsIn(RFM_WINDOWS)
  window!: RfmWindow;

  @ApiProperty({ type: RfmBreaksDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RfmBreaksDto)
  breaks!: RfmBreaksDto;
}

@ApiSchema({ name: 'ValueRules' })
export class ValueRulesDto implements ValueRules {
  @ApiProperty({ type: [StageRuleDto], maxItems: MOST_RULES, description: 'In this order; the last takes everybody' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => StageRuleDto)
  stages!: StageRuleDto[];

  @ApiProperty({
    type: [ValueGroupRuleDto],
    maxItems: MOST_RULES,
    description: 'In this order; whoever meets none is in no group',
  })
  @IsArray()
  @ArrayMaxSize(MOST_RULES)
  @ValidateNested({ each: true })
  @Type(() => ValueGroupRuleDto)
  groups!: ValueGroupRuleDto[];

  @ApiProperty({ type: RfmSettingsDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RfmSettingsDto)
  rfm!: RfmSettingsDto;
}
