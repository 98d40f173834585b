import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import {
  CHANNELS,
  type Channel,
  EDUCATIONS,
  type Education,
  GENDERS,
  type Gender,
  MEMBER_SOURCES,
  MESSENGERS,
  type MemberSource,
  type MessengerKind,
} from '../member-row.js';
import { STAGES, type Stage, VALUE_GROUPS, type ValueGroup } from '../value/value-rules.js';

export class MemberOwnerResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
}

export class MorePhoneResponse {
  @ApiProperty({ type: String, nullable: true })
  label!: string | null;
  @ApiProperty()
  number!: string;
}

export class AddressResponse {
  @ApiProperty({ type: String, nullable: true })
  label!: string | null;
  @ApiProperty({ type: String, nullable: true })
  street!: string | null;
  @ApiProperty({ type: String, nullable: true })
  city!: string | null;
  @ApiProperty({ type: String, nullable: true })
  region!: string | null;
  @ApiProperty({ type: String, nullable: true })
  postalCode!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1' })
  country!: string | null;
}

export class MessengerResponse {
  @ApiProperty({ enum: MESSENGERS, enumName: 'MessengerKind' })
  kind!: MessengerKind;
  @ApiProperty()
  account!: string;
}

export class MemberListItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'M-000123' })
  number!: string;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true })
  company!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As typed' })
  email!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As typed' })
  phone!: string | null;
  @ApiProperty({ type: String, nullable: true })
  city!: string | null;
  @ApiProperty({ type: String, nullable: true })
  country!: string | null;
  @ApiProperty({ type: String, nullable: true })
  level!: string | null;
  @ApiProperty({ type: [String] })
  tags!: string[];
  @ApiProperty({ type: MemberOwnerResponse, nullable: true })
  owner!: MemberOwnerResponse | null;
  @ApiProperty({ enum: MEMBER_SOURCES, enumName: 'MemberSource' })
  source!: MemberSource;
  @ApiProperty({
    enum: CHANNELS,
    enumName: 'MemberChannel',
    isArray: true,
    description: 'By which they agreed to be written to',
  })
  consents!: Channel[];
  @ApiProperty({ format: 'date-time' })
  joinedAt!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'They left: nothing is sent any more',
  })
  leftAt!: string | null;
  @ApiPropertyOptional({
    type: String,
    enum: STAGES,
    nullable: true,
    description: 'In lists: stage of the lifecycle; null: they left, or are grouped in a moment',
  })
  stage?: Stage | null;
  @ApiPropertyOptional({ type: String, enum: VALUE_GROUPS, nullable: true, description: 'In lists' })
  valueGroup?: ValueGroup | null;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class MemberResponse extends MemberListItemResponse {
  @ApiProperty({ type: String, enum: GENDERS, nullable: true })
  gender!: Gender | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
  @ApiProperty({ type: String, enum: EDUCATIONS, nullable: true })
  education!: Education | null;
  @ApiProperty({ type: String, nullable: true })
  occupation!: string | null;
  @ApiProperty({ type: String, nullable: true })
  position!: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  incomeBand!: number | null;
  @ApiProperty({ type: [MorePhoneResponse] })
  morePhones!: MorePhoneResponse[];
  @ApiProperty({ type: [AddressResponse] })
  addresses!: AddressResponse[];
  @ApiProperty({ type: [MessengerResponse] })
  messengers!: MessengerResponse[];
  @ApiProperty({ type: [String] })
  preferences!: string[];
  @ApiProperty()
  notes!: string;
  @ApiProperty({ type: String, nullable: true })
  cardNumber!: string | null;
  @ApiProperty({ type: String, nullable: true })
  externalId!: string | null;
  @ApiProperty({ enum: LOCALES, enumName: 'MemberLocale' })
  locale!: Locale;
  @ApiProperty({ type: 'object', additionalProperties: true })
  customFields!: Record<string, unknown>;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class MemberPageResponse extends PageResponse {
  @ApiProperty({ type: [MemberListItemResponse] })
  data!: MemberListItemResponse[];
}
