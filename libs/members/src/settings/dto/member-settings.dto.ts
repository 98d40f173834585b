import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type IncomeBand, type MemberSettings, OWN_FIELDS, type OwnField, type Topic } from '../member-settings.js';

const MOST_BANDS = 20;
const MOST_TOPICS = 30;
const TOPIC_KEY = '^[a-z][a-z0-9-]{0,39}$';

@ApiSchema({ name: 'IncomeBandLabel' })
export class IncomeBandLabelDto {
  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  en?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  'zh-CN'?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  'zh-TW'?: string;
}

@ApiSchema({ name: 'IncomeBand' })
export class IncomeBandDto implements IncomeBand {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_BANDS, description: '1 is the lowest; members keep it' })
  @IsInt()
  @Min(1)
  @Max(MOST_BANDS)
  band!: number;

  @ApiProperty({ type: IncomeBandLabelDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => IncomeBandLabelDto)
  label!: IncomeBandLabelDto;
}

@ApiSchema({ name: 'MemberTopic' })
export class TopicDto implements Topic {
  @ApiProperty({ pattern: TOPIC_KEY, example: 'new-products', description: 'Members keep it' })
  @Matches(new RegExp(TOPIC_KEY), { message: 'key begins with a letter: a–z, 0–9 and -, at most 40' })
  key!: string;

  @ApiProperty({ type: IncomeBandLabelDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => IncomeBandLabelDto)
  label!: IncomeBandLabelDto;
}

export class UpdateMemberSettingsDto {
  @ApiPropertyOptional({
    type: [IncomeBandDto],
    maxItems: MOST_BANDS,
    description: 'All of them; members of a band that goes keep its number',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MOST_BANDS)
  @ValidateNested({ each: true })
  @Type(() => IncomeBandDto)
  incomeBands?: IncomeBandDto[];

  @ApiPropertyOptional({ type: [TopicDto], maxItems: MOST_TOPICS, description: 'All of them, in the company’s order' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(MOST_TOPICS)
  @ValidateNested({ each: true })
  @Type(() => TopicDto)
  topics?: TopicDto[];

  @ApiPropertyOptional({
    enum: OWN_FIELDS,
    enumName: 'MemberOwnField',
    isArray: true,
    description: 'What members may change on their own page',
  })
  @IfGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(OWN_FIELDS, { each: true })
  ownFields?: OwnField[];
}

@ApiSchema({ name: 'MemberSettings' })
export class MemberSettingsResponse implements MemberSettings {
  @ApiProperty({ type: [IncomeBandDto], description: 'From the lowest on' })
  incomeBands!: IncomeBandDto[];
  @ApiProperty({ type: [TopicDto], description: 'What members may choose to hear of' })
  topics!: TopicDto[];
  @ApiProperty({
    enum: OWN_FIELDS,
    enumName: 'MemberOwnField',
    isArray: true,
    description: 'What members may change on their own page',
  })
  ownFields!: OwnField[];
  @ApiProperty({ type: 'integer' })
  version!: number;
}
