import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_AMOUNT, PriceDto } from '../money.js';

/** What a PostgreSQL integer holds. */
const MAX_STOCK = 2_147_483_647;
const AMOUNT = { type: 'integer', minimum: 0, maximum: MAX_AMOUNT } as const;
/** A hundred years. */
const MAX_LIFE = 1200;

/** The members that a product need not have. Absent leaves, null clears. */
export class ProductDetailsDto {
  @ApiPropertyOptional({ type: String, maxLength: 100, nullable: true })
  @IsOptional()
  @OneLine(100)
  brand?: string | null;

  @ApiPropertyOptional({ type: String, maxLength: 100, nullable: true })
  @IsOptional()
  @OneLine(100)
  model?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  categoryId?: string | null;

  @ApiPropertyOptional({ ...AMOUNT, nullable: true, description: 'Minor units of the price’s currency.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  cost?: number | null;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIFE,
    nullable: true,
    description: 'Months until it has to be replaced.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIFE)
  lifeMonths?: number | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'One of your uploads: PNG, JPEG, GIF or WebP.',
  })
  @IsOptional()
  @IsUUID()
  imageId?: string | null;
}

export class CreateProductDto extends ProductDetailsDto {
  @ApiProperty({ maxLength: 64, description: 'Unique, whatever its case; no blanks.', example: 'TP-100' })
  @Trimmed()
  @IsString()
  @Matches(/^[^\s\p{Cc}]+$/u, { message: 'Give a SKU without blanks' })
  @MaxLength(64)
  sku!: string;

  @ApiProperty({ maxLength: 200 })
  @OneLine(200)
  name!: string;

  @ApiProperty({ type: PriceDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PriceDto)
  price!: PriceDto;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX_STOCK, nullable: true, default: null })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_STOCK)
  stock?: number | null;

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean()
  available?: boolean;
}

export class UpdateProductDto extends ProductDetailsDto {
  @ApiPropertyOptional({ maxLength: 64 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @Matches(/^[^\s\p{Cc}]+$/u, { message: 'Give a SKU without blanks' })
  @MaxLength(64)
  sku?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IfGiven()
  @OneLine(200)
  name?: string;

  @ApiPropertyOptional({ type: PriceDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => PriceDto)
  price?: PriceDto;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MAX_STOCK,
    nullable: true,
    description: 'Null: not kept.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_STOCK)
  stock?: number | null;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  available?: boolean;
}
