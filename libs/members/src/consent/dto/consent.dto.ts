import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, ListQuery, OneLine, PageResponse, Trimmed } from '@regulars/platform';
import { IsBoolean, IsDefined, IsISO8601, IsIn, IsString, MaxLength, ValidateBy, buildMessage } from 'class-validator';
import { CHANNELS, type Channel } from '../../member-row.js';
import type { ConsentProof } from '../consent-event.js';

const MOST_PROOFS = 20;
const LONGEST_NAME = 40;
const LONGEST_PROOF = 1_000;

const IsProof = () =>
  ValidateBy({
    name: 'isProof',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MOST_PROOFS &&
        Object.entries(value).every(
          ([name, text]) =>
            name.trim() !== '' &&
            name.length <= LONGEST_NAME &&
            typeof text === 'string' &&
            text.length <= LONGEST_PROOF,
        ),
      defaultMessage: buildMessage(
        () =>
          `proof is an object of at most ${MOST_PROOFS} texts, such as { "call": "2026-03-31, 10:05" }; names have at most ${LONGEST_NAME} characters, texts ${LONGEST_PROOF}`,
      ),
    },
  });

export class RecordConsentDto {
  @ApiProperty({ enum: CHANNELS, enumName: 'MemberChannel' })
  @IsDefined()
  @IsIn(CHANNELS)
  channel!: Channel;

  @ApiProperty({ description: 'False: they took it back, or refused' })
  @IsDefined()
  @IsBoolean()
  given!: boolean;

  @ApiProperty({ maxLength: 100, example: 'phone call', description: 'Where it was said' })
  @OneLine(100)
  source!: string;

  @ApiPropertyOptional({ maxLength: 5_000, description: 'The sentence that they agreed to' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5_000)
  wording?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', maxLength: LONGEST_PROOF },
    maxProperties: MOST_PROOFS,
    example: { call: '2026-03-31 10:05' },
    description: 'Whatever proves it, by what it is called: a submission, a network address, a mail, a file',
  })
  @IfGiven()
  @IsProof()
  proof?: ConsentProof;

  @ApiPropertyOptional({ format: 'date-time', description: 'When it was said; default: now' })
  @IfGiven()
  @IsISO8601({ strict: true })
  at?: string;
}

export class ListConsentsQuery extends ListQuery {}

export class ConsentActorResponse {
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
  @ApiProperty()
  name!: string;
}

@ApiSchema({ name: 'ConsentEvent' })
export class ConsentEventResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: CHANNELS, enumName: 'MemberChannel' })
  channel!: Channel;
  @ApiProperty()
  given!: boolean;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty()
  source!: string;
  @ApiProperty()
  wording!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  proof!: ConsentProof;
  @ApiProperty({ type: ConsentActorResponse, description: 'Who wrote it down' })
  actor!: ConsentActorResponse;
}

@ApiSchema({ name: 'RecordedConsent' })
export class RecordedConsentResponse extends ConsentEventResponse {
  @ApiProperty({
    enum: CHANNELS,
    enumName: 'MemberChannel',
    isArray: true,
    description: 'All that the member agrees to now: what was said last counts, by when it was said',
  })
  consents!: Channel[];
}

@ApiSchema({ name: 'ConsentEventPage' })
export class ConsentEventPageResponse extends PageResponse {
  @ApiProperty({ type: [ConsentEventResponse] })
  data!: ConsentEventResponse[];
}
