import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PriceDto } from '@regulars/catalog';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsObject,
  IsOptional,
  IsString,
  IsUppercase,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SOURCES, type Source } from '../order-row.js';
import { LOCALES, type OrderLocale } from './order.response.js';

/** Absent is fine, null is not: there is nothing to clear. */
const IfPresent = () => ValidateIf((_, value: unknown) => value !== undefined);

export class OrderContactDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 254, description: 'Kept as typed' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60, description: 'Kept as typed' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  phone?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  company?: string | null;
}

export class OrderItemDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Or give a name' })
  @IsOptional()
  @IsUUID()
  productId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300, description: 'Default: the product’s' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  name?: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1_000_000 })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  quantity!: number;

  @ApiPropertyOptional({ type: PriceDto, nullable: true, description: 'Default: the product’s price of today' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PriceDto)
  unitPrice?: PriceDto | null;
}

export class OrderContent {
  @ApiPropertyOptional({ type: OrderContactDto })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => OrderContactDto)
  contact?: OrderContactDto;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  subject?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 50_000 })
  @IsOptional()
  @IsString()
  @MaxLength(50_000)
  message?: string | null;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'OrderLocale', description: 'The customer’s language' })
  @IfPresent()
  @IsIn(LOCALES)
  locale?: OrderLocale;

  @ApiPropertyOptional({ type: [OrderItemDto], nullable: true, maxItems: 200 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OrderItemDto)
  items?: OrderItemDto[] | null;

  @ApiPropertyOptional({ pattern: '^[A-Z]{3}$' })
  @IfPresent()
  @IsUppercase()
  @IsISO4217CurrencyCode()
  currency?: string;

  @ApiPropertyOptional({ type: PriceDto, nullable: true, description: 'Absent or null: the sum of the items' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PriceDto)
  value?: PriceDto | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'When an order is added: absent leaves it to the assignment rules, null leaves it free.',
  })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;

  @ApiPropertyOptional({ type: [String], nullable: true, maxItems: 50 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  tags?: string[] | null;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  @IsOptional()
  @IsObject()
  customFields?: Record<string, unknown> | null;
}

export class CreateOrderDto extends OrderContent {
  @ApiProperty({ enum: SOURCES, enumName: 'OrderSource' })
  @IsIn(SOURCES)
  source!: Source;
}

export class UpdateOrderDto extends OrderContent {
  @ApiPropertyOptional({ enum: SOURCES, enumName: 'OrderSource' })
  @IfPresent()
  @IsIn(SOURCES)
  source?: Source;
}
