import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, PUBLIC_EVENT_TYPES, type PublicEventType } from '@regulars/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsString,
  MaxLength,
} from 'class-validator';

const EVENTS = { enum: PUBLIC_EVENT_TYPES, enumName: 'PublicEventType', isArray: true };

export class CreateWebhookDto {
  @ApiProperty({ maxLength: 2_000, example: 'https://example.com/hooks' })
  @OneLine(2_000)
  url!: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  description?: string;

  @ApiProperty(EVENTS)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PUBLIC_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(PUBLIC_EVENT_TYPES, { each: true })
  eventTypes!: PublicEventType[];

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean()
  active?: boolean;
}

export class UpdateWebhookDto {
  @ApiPropertyOptional({ maxLength: 2_000 })
  @IfGiven()
  @OneLine(2_000)
  url?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  description?: string;

  @ApiPropertyOptional(EVENTS)
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PUBLIC_EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(PUBLIC_EVENT_TYPES, { each: true })
  eventTypes?: PublicEventType[];

  @ApiPropertyOptional({ description: 'True begins anew after it was switched off by itself' })
  @IfGiven()
  @IsBoolean()
  active?: boolean;
}

export class ReplayDto {
  @ApiProperty({ format: 'date-time', description: 'All given-up deliveries of events since then, at most 10,000' })
  @IsISO8601({ strict: true, strictSeparator: true })
  since!: string;
}
