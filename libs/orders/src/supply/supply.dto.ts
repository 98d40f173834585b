import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_AMOUNT } from '@regulars/catalog';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type OrderLocale } from '../dto/order.response.js';
import { LINK_DAYS, MAX_LINES, MAX_QUANTITY, REMIND_AFTER_DAYS } from './supply-words.js';

const NotNull = () => ValidateIf((_, value: unknown) => value !== undefined && value !== null);
const Day = () => Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'Write a day as 2026-12-24' });
const REMIND = { type: 'integer', nullable: true, minimum: 1, maximum: 60 } as const;
const REMIND_NOTE = `Days without an answer after which the supplier is reminded once; null: never`;
const DAYS = { type: 'integer', minimum: 1, maximum: 90 } as const;

export class SupplyLineDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'An item of the order; name, SKU and product come from it' })
  @IfGiven()
  @IsUUID()
  itemId?: string;

  @ApiPropertyOptional({ maxLength: 500, description: 'Needed without `itemId`' })
  @ValidateIf(({ itemId }: SupplyLineDto) => itemId === undefined)
  @OneLine(500)
  name?: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity!: number;

  @ApiPropertyOptional({
    type: 'integer',
    format: 'int64',
    nullable: true,
    minimum: 0,
    description:
      'What the company offers to pay for one, in minor units of `currency`. What the customer pays is never told.',
  })
  @NotNull()
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  unitPrice?: number | null;
}

export class ForwardOrderDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  supplierId!: string;

  @ApiPropertyOptional({ type: [SupplyLineDto], maxItems: MAX_LINES, description: 'Absent: all items of the order' })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => SupplyLineDto)
  lines?: SupplyLineDto[];

  @ApiPropertyOptional({ enum: LOCALES, description: 'Absent: the supplier’s' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: OrderLocale;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'When it is wanted' })
  @NotNull()
  @Day()
  wantedOn?: string | null;

  @ApiPropertyOptional({ maxLength: 5000, description: 'For the supplier: in the mail, on the sheet and on the page' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @ApiPropertyOptional({
    maxLength: 1000,
    description: 'Only where the supplier is to deliver to the customer; absent: nothing about the customer is told',
  })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  deliveryAddress?: string;

  @ApiPropertyOptional({ pattern: '^[A-Z]{3}$', description: 'Of the purchase prices; absent: the order’s' })
  @IfGiven()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  @ApiPropertyOptional({ ...REMIND, description: `${REMIND_NOTE}; absent: ${REMIND_AFTER_DAYS}` })
  @NotNull()
  @IsInt()
  @Min(1)
  @Max(60)
  remindAfterDays?: number | null;

  @ApiPropertyOptional({ ...DAYS, description: `How long the link holds; absent: ${LINK_DAYS}` })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(90)
  expiresInDays?: number;
}

export class UpdateSupplyRequestDto {
  @ApiPropertyOptional({ ...REMIND, description: REMIND_NOTE })
  @NotNull()
  @IsInt()
  @Min(1)
  @Max(60)
  remindAfterDays?: number | null;
}

export class SendAgainDto {
  @ApiPropertyOptional({ maxLength: 254, description: 'Another address; links that went to the old one end' })
  @IfGiven()
  @Trimmed()
  @MaxLength(254)
  @IsEmail()
  email?: string;

  @ApiPropertyOptional({ ...DAYS, description: `How long the link holds from now on; absent: ${LINK_DAYS}` })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(90)
  expiresInDays?: number;
}

export class WithdrawDto {
  @ApiPropertyOptional({ maxLength: 1000, description: 'Told to the supplier' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class SoldOutDto {
  @ApiProperty({ description: 'True: the product is struck through from now on; false: it stays as it is' })
  @IsBoolean()
  approve!: boolean;
}

export class WriteToSupplierDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 20_000,
    description: 'Your name, the company and its address are put below it',
  })
  @Trimmed()
  @IsString()
  @Length(1, 20_000)
  text!: string;
}
