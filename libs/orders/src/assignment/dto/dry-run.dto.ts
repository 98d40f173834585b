import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PriceDto } from '@regulars/catalog';
import { IfGiven, Trimmed } from '@regulars/platform';
import { LOCALES } from '@regulars/staff';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { OrderLocale } from '../../dto/order.response.js';
import { SOURCES, type Source } from '../../order-row.js';
import { CONDITIONS, type ConditionName } from '../assignment-rule.js';
import { HINDRANCES, type Hindrance } from '../choose-by-rules.js';

@ApiSchema({ name: 'DescribedOrder' })
export class DescribedOrderDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  formId?: string | null;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 200 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  productIds?: string[];

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 100,
    description: 'Categories of products that it holds, beside those of `productIds`.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  categoryIds?: string[];

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale', default: 'en' })
  @IfGiven()
  @IsIn(LOCALES)
  language?: OrderLocale;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(60)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 254 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ enum: SOURCES, enumName: 'OrderSource', default: 'form' })
  @IfGiven()
  @IsIn(SOURCES)
  source?: Source;

  @ApiPropertyOptional({ type: PriceDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PriceDto)
  value?: PriceDto | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  utmSource?: string | null;
}

export class DryRunDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'An order that is there; else describe one.' })
  @IfGiven()
  @IsUUID()
  orderId?: string;

  @ApiPropertyOptional({ type: DescribedOrderDto })
  @IfGiven()
  @ValidateNested()
  @Type(() => DescribedOrderDto)
  order?: DescribedOrderDto;
}

class NamedResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
}

export class DryRunPersonResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: the account is gone or has ended' })
  name!: string | null;
  @ApiProperty({ type: String, enum: HINDRANCES, nullable: true, description: 'Null: could get it' })
  hindrance!: Hindrance | null;
}

export const OUTCOMES = ['off', 'conditions', 'nobody', 'assigned'] as const;

export class DryRunStepResponse {
  @ApiProperty({ type: NamedResponse })
  rule!: NamedResponse;
  @ApiProperty({ enum: OUTCOMES, enumName: 'AssignmentOutcome' })
  outcome!: (typeof OUTCOMES)[number];
  @ApiProperty({ enum: CONDITIONS, enumName: 'AssignmentCondition', isArray: true, description: 'Those that fail' })
  failed!: ConditionName[];
  @ApiProperty({ type: [DryRunPersonResponse] })
  people!: DryRunPersonResponse[];
}

@ApiSchema({ name: 'DryRun' })
export class DryRunResponse {
  @ApiProperty({ type: NamedResponse, nullable: true, description: 'Null: it would stay free' })
  assignee!: NamedResponse | null;
  @ApiProperty({ type: NamedResponse, nullable: true })
  rule!: NamedResponse | null;
  @ApiProperty({ type: [DryRunStepResponse], description: 'What each rule says, up to the one that decides' })
  steps!: DryRunStepResponse[];
}
