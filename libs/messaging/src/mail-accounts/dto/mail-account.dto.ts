import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { AFTER_TAKING, type AfterTaking, SECURITIES, type Security } from '../mail-account.js';

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9])?\.?|\[?[0-9a-f:.]+\]?)$/i;

const ENCRYPTIONS = ['tls', 'starttls'] as const;

class AddressDto {
  @ApiProperty({ maxLength: 253, example: 'imap.example.com' })
  @Trimmed()
  @IsString()
  @MaxLength(253)
  @Matches(HOST, { message: 'Give a host name such as imap.example.com, without imap:// in front' })
  host!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 65_535, example: 993 })
  @IsInt()
  @Min(1)
  @Max(65_535)
  port!: number;
}

class ServerDto extends AddressDto {
  @ApiProperty({
    enum: SECURITIES,
    enumName: 'MailSecurity',
    description: '`tls` from the first byte (993), `starttls` (143), or `none`.',
  })
  @IsIn(SECURITIES)
  security!: Security;

  @ApiProperty({ maxLength: 320, description: 'Often the whole address.' })
  @OneLine(320)
  username!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 40_000,
    description:
      'One to five certificates in PEM that are trusted in place of the usual authorities: the server’s own, or that of whoever signed it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  certificate?: string | null;
}

export class LookAtMailCertificateDto extends AddressDto {
  @ApiProperty({ enum: ENCRYPTIONS, enumName: 'MailEncryption' })
  @IsIn(ENCRYPTIONS)
  security!: (typeof ENCRYPTIONS)[number];
}

export class CreateMailAccountDto extends ServerDto {
  @ApiProperty({ maxLength: 100, example: 'Sales' })
  @OneLine(100)
  name!: string;

  @ApiProperty({
    maxLength: 1000,
    writeOnly: true,
    description: 'Kept encrypted and never read back. Often an app password.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  password!: string;

  @ApiPropertyOptional({
    type: [String],
    default: ['INBOX'],
    description: 'What comes to the first is noticed at once, to the others within a minute.',
  })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @OneLineEach()
  folders?: string[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 255,
    description: 'Also read; what lies there is kept apart as suspect.',
  })
  @IsOptional()
  @OneLine(255)
  junkFolder?: string | null;

  @ApiPropertyOptional({ enum: AFTER_TAKING, enumName: 'MailAfterTaking', default: 'leave' })
  @IfGiven()
  @IsIn(AFTER_TAKING)
  afterTaking?: AfterTaking;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 255, description: 'Needed with `move`.' })
  @IsOptional()
  @OneLine(255)
  moveTo?: string | null;

  @ApiPropertyOptional({ format: 'date', description: 'What came before stays where it is. Default: today.' })
  @IfGiven()
  @Matches(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { message: 'Give a day as YYYY-MM-DD' })
  since?: string;

  @ApiPropertyOptional({ default: true })
  @IfGiven()
  @IsBoolean()
  active?: boolean;
}

export class UpdateMailAccountDto extends PartialType(CreateMailAccountDto, { skipNullProperties: false }) {}

export class TestMailAccountDto extends ServerDto {
  @ApiPropertyOptional({ maxLength: 1000, writeOnly: true })
  @IfGiven()
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  password?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Without `password`: try the one that this account keeps. Only with the host, port, security and user name that it was given for.',
  })
  @IfGiven()
  @IsUUID()
  accountId?: string;
}

/** Each a name of a folder. */
function OneLineEach(): PropertyDecorator {
  return (target, key) => {
    IsString({ each: true })(target, key);
    MinLength(1, { each: true })(target, key);
    MaxLength(255, { each: true })(target, key);
    Matches(/^\P{Cc}*$/u, { each: true, message: 'Folder names are one line each' })(target, key);
  };
}
