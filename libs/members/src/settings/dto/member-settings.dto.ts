import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { IncomeBand, MemberSettings } from '../member-settings.js';

const MOST_BANDS = 20;

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
}

@ApiSchema({ name: 'MemberSettings' })
export class MemberSettingsResponse implements MemberSettings {
  @ApiProperty({ type: [IncomeBandDto], description: 'From the lowest on' })
  incomeBands!: IncomeBandDto[];
  @ApiProperty({ type: 'integer' })
  version!: number;
}
