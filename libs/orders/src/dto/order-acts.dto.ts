import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PriceDto } from '@regulars/catalog';
import { IfGiven } from '@regulars/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ORDER_STATUSES, type OrderStatus } from '../order-status.js';

const Trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class TransitionDto {
  @ApiProperty({ enum: ORDER_STATUSES, enumName: 'OrderStatus' })
  @IsIn(ORDER_STATUSES)
  to!: OrderStatus;

  @ApiPropertyOptional({ type: PriceDto, description: 'Needed for won: what the deal is worth' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PriceDto)
  amount?: PriceDto;

  @ApiPropertyOptional({ type: String, maxLength: 1000, description: 'Needed for lost' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class RecycleDto {
  @ApiPropertyOptional({ type: String, maxLength: 1000 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class AssignDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  staffId!: string | null;
}

export class ReplyDto {
  @ApiPropertyOptional({ type: String, maxLength: 100_000, description: 'Plain text; or else `html`' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(1, 100_000)
  text?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 200_000,
    description:
      'Paragraphs, lists, quotes, links, bold, italic, and images by `/api/v1/files/<id>`; anything else is taken away. Its text is made from it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  html?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 20, description: 'Files you uploaded' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'When to send it, within a year; absent: after the seconds in which it can be taken back',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  sendAt?: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Put your signature under it, or the company’s when you have none',
  })
  @IfGiven()
  @IsBoolean()
  signature?: boolean;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description:
      'The greatest id in the thread as you read it, null when it was empty. Did others write after it, 409 tells what; absent, nobody asks.',
  })
  @IfGiven()
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  lastSeen?: string | null;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'Canned answers it was written with; counted as used',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  answerIds?: string[];
}

export class NoteDto {
  @ApiProperty({ minLength: 1, maxLength: 100_000 })
  @Trimmed()
  @IsString()
  @Length(1, 100_000)
  text!: string;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'Colleagues to be told of it; each must be one who may see the order',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  mentions?: string[];
}
