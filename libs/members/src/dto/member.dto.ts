import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsISO31661Alpha2,
  IsIn,
  IsInt,
  IsISO8601,
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
import {
  EDUCATIONS,
  type Education,
  GENDERS,
  type Gender,
  MEMBER_SOURCES,
  MESSENGERS,
  type MemberSource,
  type MessengerKind,
} from '../member-row.js';

/** One line that need not be there; null clears it. */
const Line = (maxLength: number) => (target: object, key: string) => {
  ApiPropertyOptional({ type: String, maxLength, nullable: true })(target, key);
  IsOptional()(target, key);
  OneLine(maxLength)(target, key);
};

const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/;

export class MorePhoneDto {
  @Line(40)
  label?: string | null;

  @ApiProperty({ maxLength: 60, description: 'Kept as typed' })
  @OneLine(60)
  number!: string;
}

export class AddressDto {
  @Line(40)
  label?: string | null;
  @ApiPropertyOptional({ type: String, maxLength: 300, nullable: true, description: 'Street and number, in lines' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  street?: string | null;
  @Line(100)
  city?: string | null;
  @Line(100)
  region?: string | null;
  @Line(20)
  postalCode?: string | null;
  @ApiPropertyOptional({ type: String, pattern: '^[A-Z]{2}$', nullable: true, description: 'ISO 3166-1' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  @IsISO31661Alpha2()
  country?: string | null;
}

export class MessengerDto {
  @ApiProperty({ enum: MESSENGERS, enumName: 'MessengerKind' })
  @IsIn(MESSENGERS)
  kind!: MessengerKind;

  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  account!: string;
}

/** What a member need not have. Absent leaves, null clears. */
export class MemberContent {
  @Line(200)
  name?: string | null;
  @Line(200)
  company?: string | null;

  @ApiPropertyOptional({ type: String, enum: GENDERS, nullable: true })
  @IsOptional()
  @IsIn(GENDERS)
  gender?: Gender | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, example: '1990-03-31' })
  @IsOptional()
  @Matches(DAY, { message: 'birthDate must be a day between 1900 and 2099, such as 1990-03-31' })
  @IsISO8601({ strict: true }, { message: 'birthDate must be a day that exists' })
  birthDate?: string | null;

  @ApiPropertyOptional({ type: String, enum: EDUCATIONS, nullable: true })
  @IsOptional()
  @IsIn(EDUCATIONS)
  education?: Education | null;

  @Line(100)
  occupation?: string | null;
  @Line(100)
  position?: string | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 20, nullable: true, description: '1 is the lowest' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  incomeBand?: number | null;

  @ApiPropertyOptional({ type: String, maxLength: 254, nullable: true, description: 'Kept as typed' })
  @IsOptional()
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ type: String, maxLength: 60, nullable: true, description: 'Kept as typed' })
  @IsOptional()
  @OneLine(60)
  phone?: string | null;

  @ApiPropertyOptional({ type: [MorePhoneDto], maxItems: 10, description: 'Beside the main one' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MorePhoneDto)
  morePhones?: MorePhoneDto[];

  @ApiPropertyOptional({ type: [AddressDto], maxItems: 10, description: 'The first is the main one' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AddressDto)
  addresses?: AddressDto[];

  @ApiPropertyOptional({ type: [MessengerDto], maxItems: 10 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MessengerDto)
  messengers?: MessengerDto[];

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'What they said they care for' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  preferences?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: 50 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  tags?: string[];

  @ApiPropertyOptional({ type: String, maxLength: 20_000, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  notes?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The colleague who looks after them',
  })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Line(64)
  cardNumber?: string | null;
  @Line(60)
  level?: string | null;

  @ApiPropertyOptional({
    type: String,
    maxLength: 100,
    nullable: true,
    description: 'Under which your program knows them; unique',
  })
  @IsOptional()
  @OneLine(100)
  externalId?: string | null;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'MemberLocale', description: 'In which they are written to' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ format: 'date-time', description: 'Default: now' })
  @IfGiven()
  @IsISO8601({ strict: true })
  joinedAt?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  @IsOptional()
  @IsObject()
  customFields?: Record<string, unknown> | null;
}

export class CreateMemberDto extends MemberContent {
  @ApiPropertyOptional({ enum: MEMBER_SOURCES, enumName: 'MemberSource', default: 'hand' })
  @IfGiven()
  @IsIn(MEMBER_SOURCES)
  source?: MemberSource;
}

export class UpdateMemberDto extends MemberContent {}
