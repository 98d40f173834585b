import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LOCALES, type Locale } from '../../accounts/locale.js';
import { HolidayDto, MOST_RESPONSE_MINUTES, WorkSpanDto } from '../../teams/dto/team.dto.js';
import type { CompanyProfile } from '../company.reader.js';

const TARGET = {
  type: 'integer',
  minimum: 0,
  maximum: MOST_RESPONSE_MINUTES,
  description:
    'How long customers may wait for an answer where no team decides, in minutes of the hours. 0: nobody measures it.',
} as const;

const CURRENCY = {
  type: String,
  pattern: '^[A-Z]{3}$',
  description: 'ISO 4217. Of orders and products that name none.',
  example: 'CNY',
} as const;
const KNOWN = Intl.supportedValuesOf('currency');
const MOST_CURRENCIES = 50;
const MOST_ADDRESS_LINES = 8;
const ADDRESS = /^\P{Cc}*(?:\r?\n\P{Cc}*){0,7}$/u;

@ApiSchema({ name: 'Company' })
export class CompanyResponse {
  @ApiProperty({ description: 'Empty when nobody has given one yet.' })
  name!: string;
  @ApiProperty({ description: 'Postal, in lines, for letterheads. Empty when nobody has given one.' })
  address!: string;
  @ApiProperty({ description: 'IANA name; reports and business hours follow it.', example: 'Asia/Shanghai' })
  timeZone!: string;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale', description: 'For people whose language nobody knows.' })
  locale!: Locale;
  @ApiProperty({ description: 'Everyone has to set up codes for signing in.' })
  secondFactorRequired!: boolean;
  @ApiProperty(TARGET)
  responseMinutes!: number;
  @ApiProperty({ type: [WorkSpanDto], description: 'By weekday and time; none: around the clock.' })
  hours!: WorkSpanDto[];
  @ApiProperty({ type: [HolidayDto], description: 'By date.' })
  holidays!: HolidayDto[];
  @ApiProperty(CURRENCY)
  currency!: string;
  @ApiProperty({
    type: [String],
    description: 'What is offered where an amount is typed, in this order. The main one is always among them.',
  })
  currencies!: string[];
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class UpdateCompanyDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({
    maxLength: 500,
    description: `Postal, in ${MOST_ADDRESS_LINES} lines at most; empty: none`,
    example: 'Harbour Street 5\n20457 Hamburg',
  })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(500)
  @Matches(ADDRESS, { message: `Write at most ${MOST_ADDRESS_LINES} lines, without control characters` })
  address?: string;

  @ApiPropertyOptional({ example: 'Asia/Shanghai' })
  @IfGiven()
  @IsTimeZone({ message: 'Give an IANA time zone such as Asia/Shanghai' })
  timeZone?: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ description: 'Who has not set up codes can do nothing else until then.' })
  @IfGiven()
  @IsBoolean()
  secondFactorRequired?: boolean;

  @ApiPropertyOptional(TARGET)
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MOST_RESPONSE_MINUTES)
  responseMinutes?: number;

  @ApiPropertyOptional({ type: [WorkSpanDto], maxItems: 50, description: 'None: around the clock.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => WorkSpanDto)
  hours?: WorkSpanDto[];

  @ApiPropertyOptional({ type: [HolidayDto], maxItems: 500 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays?: HolidayDto[];

  @ApiPropertyOptional(CURRENCY)
  @IfGiven()
  @IsIn(KNOWN, { message: 'Give a currency of ISO 4217 such as CNY' })
  currency?: string;

  @ApiPropertyOptional({ type: [String], minItems: 1, maxItems: MOST_CURRENCIES, uniqueItems: true })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CURRENCIES)
  @ArrayUnique()
  @IsIn(KNOWN, { each: true, message: 'Give currencies of ISO 4217 such as CNY' })
  currencies?: string[];
}

/** @param currency the main one */
export function companyResponse(company: CompanyProfile, currency: string): CompanyResponse {
  const { name, address, timeZone, locale, secondFactorRequired, responseMinutes, hours, holidays, version } = company;
  const currencies = company.currencies.includes(currency) ? company.currencies : [currency, ...company.currencies];
  return {
    ...{ name, address, timeZone, locale, secondFactorRequired, responseMinutes, hours, holidays },
    ...{ currency, currencies, version },
  };
}
