import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type OrderLocale } from '../dto/order.response.js';

export const LONGEST = 50_000;
const SHORTCUT = '^[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}$';
const HTML = 'What the editor makes, with variables in double braces; anything else is taken away';

const Body = () => (target: object, key: string) => {
  for (const decorate of [
    ApiPropertyOptional({ type: String, maxLength: LONGEST, description: HTML }),
    IfGiven(),
    IsString(),
    MaxLength(LONGEST),
  ])
    decorate(target, key);
};

/** One text a language; at least one of them. */
export class TextsDto {
  @Body()
  en?: string;

  @Body()
  'zh-CN'?: string;

  @Body()
  'zh-TW'?: string;
}

export class CreateAnswerDto {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    pattern: SHORTCUT,
    description: 'What one types after the slash',
  })
  @IfGiven()
  @ValidateIf((_, value: unknown) => value !== null)
  @Trimmed()
  @Matches(new RegExp(SHORTCUT, 'u'), { message: 'One word of letters and digits, up to 40' })
  shortcut?: string | null;

  @ApiPropertyOptional({ maxLength: 60, description: 'A folder, by its name; empty: none' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(60)
  @Matches(/^\P{Cc}*$/u, { message: 'Write it in one line' })
  category?: string;

  @ApiPropertyOptional({ default: false, description: 'For all colleagues; needs answers:write' })
  @IfGiven()
  @IsBoolean()
  shared?: boolean;

  @ApiProperty({ type: TextsDto, description: 'By language; the order’s language decides, the others stand in' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsDto)
  bodies!: TextsDto;
}

export class UpdateAnswerDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: SHORTCUT, description: 'Null: none' })
  @IfGiven()
  @ValidateIf((_, value: unknown) => value !== null)
  @Trimmed()
  @Matches(new RegExp(SHORTCUT, 'u'), { message: 'One word of letters and digits, up to 40' })
  shortcut?: string | null;

  @ApiPropertyOptional({ maxLength: 60 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(60)
  @Matches(/^\P{Cc}*$/u, { message: 'Write it in one line' })
  category?: string;

  @ApiPropertyOptional({ description: 'Needs answers:write; a shared one that is taken back becomes your own' })
  @IfGiven()
  @IsBoolean()
  shared?: boolean;

  @ApiPropertyOptional({ type: TextsDto, description: 'Replaces all texts' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => TextsDto)
  bodies?: TextsDto;
}

export class PreviewTextDto {
  @ApiProperty({ maxLength: LONGEST, description: HTML })
  @IsString()
  @MaxLength(LONGEST)
  html!: string;

  @ApiProperty({ enum: LOCALES, enumName: 'Locale', description: 'Decides how figures and days are written' })
  @IsIn(LOCALES)
  language!: OrderLocale;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Absent: the newest order that you may see' })
  @IfGiven()
  @IsUUID()
  orderId?: string;
}
