import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { FREQUENCIES, type Frequency } from './choices.repository.js';

const MOST_TOPICS = 50;

export class SetChoiceDto {
  @ApiProperty({ type: [String], maxItems: MOST_TOPICS, description: 'Keys of topics (getMemberSettings); none: all' })
  @IsArray()
  @ArrayMaxSize(MOST_TOPICS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  topics!: string[];

  @ApiProperty({ enum: FREQUENCIES, enumName: 'MailFrequency', description: 'all: as it comes' })
  @IsIn(FREQUENCIES)
  frequency!: Frequency;
}

@ApiSchema({ name: 'MemberChoice' })
export class ChoiceResponse {
  @ApiProperty({ type: [String], description: 'Keys of topics; none: all' })
  topics!: string[];
  @ApiProperty({ enum: FREQUENCIES, enumName: 'MailFrequency' })
  frequency!: Frequency;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When they asked on their own page to be erased',
  })
  erasureAskedAt!: string | null;
}
