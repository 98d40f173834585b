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
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PriceDto } from '../money.js';

/** What a PostgreSQL integer holds. */
const MAX_STOCK = 2_147_483_647;

export class CreateProductDto {
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

export class UpdateProductDto {
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
