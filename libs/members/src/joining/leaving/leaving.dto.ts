import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { CHANNELS, type Channel } from '../../member-row.js';

export class LeaveDto {
  @ApiProperty({ maxLength: 100, example: 'phone call', description: 'Where they said it' })
  @OneLine(100)
  source!: string;

  @ApiPropertyOptional({ maxLength: 1_000, description: 'What proves it: a call, a letter, a mail' })
  @IfGiven()
  @OneLine(1_000)
  proof?: string;
}

export class ComeBackDto {
  @ApiProperty({ maxLength: 100, example: 'letter', description: 'Where they said it' })
  @OneLine(100)
  source!: string;

  @ApiProperty({ maxLength: 1_000, description: 'What proves that they want it: a call, a letter, a mail' })
  @OneLine(1_000)
  proof!: string;

  @ApiPropertyOptional({
    enum: CHANNELS,
    enumName: 'MemberChannel',
    isArray: true,
    description: 'What they agree to now; the consent of before is not given again by itself',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(CHANNELS.length)
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  channels?: Channel[];

  @ApiPropertyOptional({ maxLength: 5_000, description: 'The sentence that they agreed to; needed with channels' })
  @ValidateIf(({ channels, wording }: ComeBackDto) => (channels?.length ?? 0) > 0 || wording !== undefined)
  @Trimmed()
  @IsString()
  @MaxLength(5_000)
  wording?: string;
}
