import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  CUSTOM_MEANING,
  type CustomMeaning,
  FIELD_TYPES,
  type FieldType,
  LANGS,
  type Lang,
  MEANINGS,
  MEANING_PATTERN,
  type Meaning,
  type ShowIf,
} from '../definition/definition.js';

export class TextDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  en?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  'zh-CN'?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  'zh-TW'?: string;
}

export class FieldOptionDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  value!: string;
  @ApiProperty({ type: TextDto })
  @ValidateNested()
  @Type(() => TextDto)
  label!: TextDto;
}

export class ShowIfDto implements ShowIf {
  @ApiProperty({ description: 'Key of a field above' })
  @IsString()
  @MaxLength(40)
  field!: string;
  @ApiProperty({ enum: ['eq', 'ne', 'in', 'answered'] })
  @IsIn(['eq', 'ne', 'in', 'answered'])
  op!: 'eq' | 'ne' | 'in' | 'answered';
  @ApiPropertyOptional({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })
  @IsOptional()
  @MaxLength(200, { each: true })
  value?: string | string[];
}

export class FieldDto {
  @ApiProperty({ pattern: '^[a-z][a-zA-Z0-9_]{0,39}$' })
  @Matches(/^[a-z][a-zA-Z0-9_]{0,39}$/, {
    message: 'A key is a lower-case letter, then at most 39 letters, digits or _',
  })
  key!: string;
  @ApiProperty({ enum: FIELD_TYPES })
  @IsIn(FIELD_TYPES)
  type!: FieldType;
  @ApiProperty({ type: TextDto })
  @ValidateNested()
  @Type(() => TextDto)
  label!: TextDto;
  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TextDto)
  help?: TextDto;
  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TextDto)
  placeholder?: TextDto;
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  required?: boolean;
  @ApiPropertyOptional({ description: 'Least length, value, or number of choices or files, by type' })
  @IsOptional()
  @IsNumber()
  min?: number;
  @ApiPropertyOptional()
  @IsOptional()
  @IsNumber()
  max?: number;
  @ApiPropertyOptional({ description: 'Regular expression (flag v) the whole text has to match' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  pattern?: string;
  @ApiPropertyOptional({ type: [FieldOptionDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => FieldOptionDto)
  options?: FieldOptionDto[];
  @ApiPropertyOptional({ type: ShowIfDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ShowIfDto)
  showIf?: ShowIfDto;
  @ApiPropertyOptional({
    type: 'string',
    pattern: `${MEANING_PATTERN}|${CUSTOM_MEANING}`,
    example: 'email',
    description: `What the answer means: ${MEANINGS.join(', ')}, or custom.<key> for a field of your own`,
  })
  @IsOptional()
  @Matches(new RegExp(`${MEANING_PATTERN}|${CUSTOM_MEANING}`), {
    message: `maps is one of ${MEANINGS.join(', ')}, or custom. and the key of a field of your own`,
  })
  maps?: Meaning | CustomMeaning;
  @ApiPropertyOptional({ type: [String], description: 'Products on offer; absent: all' })
  @IsOptional()
  @ArrayMaxSize(500)
  @IsUUID('all', { each: true })
  productIds?: string[];
  @ApiPropertyOptional({ type: [String], description: 'Media types or endings, e.g. image/*, .pdf' })
  @IsOptional()
  @ArrayMaxSize(30)
  @Matches(/^(\.[a-z0-9]{1,10}|[a-z]+\/[a-z0-9.+*-]{1,80})$/, {
    each: true,
    message: 'Write media types such as image/* or endings such as .pdf',
  })
  accept?: string[];
  @ApiPropertyOptional({ description: 'HTML autocomplete token' })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/)
  autocomplete?: string;
}

export class FormDefinitionDto {
  @ApiProperty({ type: TextDto })
  @ValidateNested()
  @Type(() => TextDto)
  title!: TextDto;
  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TextDto)
  intro?: TextDto;
  @ApiPropertyOptional({ type: TextDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => TextDto)
  submitLabel?: TextDto;
  @ApiProperty({ type: TextDto })
  @ValidateNested()
  @Type(() => TextDto)
  thanks!: TextDto;
  @ApiPropertyOptional({ description: 'https address to go on to after sending' })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(1000)
  redirectUrl?: string;
  @ApiProperty({ type: [FieldDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => FieldDto)
  fields!: FieldDto[];
  @ApiProperty({ enum: LANGS, isArray: true, description: 'The first is the default' })
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LANGS, { each: true })
  languages!: Lang[];
}
