import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { IsBoolean, IsIn, IsTimeZone } from 'class-validator';
import { LOCALES, type Locale } from '../../accounts/locale.js';
import type { CompanyProfile } from '../company.reader.js';

@ApiSchema({ name: 'Company' })
export class CompanyResponse {
  @ApiProperty({ description: 'Empty when nobody has given one yet.' })
  name!: string;
  @ApiProperty({ description: 'IANA name; reports and business hours follow it.', example: 'Asia/Shanghai' })
  timeZone!: string;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale', description: 'For people whose language nobody knows.' })
  locale!: Locale;
  @ApiProperty({ description: 'Everyone has to set up codes for signing in.' })
  secondFactorRequired!: boolean;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class UpdateCompanyDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

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
}

export function companyResponse({
  name,
  timeZone,
  locale,
  secondFactorRequired,
  version,
}: CompanyProfile): CompanyResponse {
  return { name, timeZone, locale, secondFactorRequired, version };
}
