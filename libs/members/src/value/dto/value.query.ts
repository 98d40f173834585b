import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ValueRulesDto } from './value-rules.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class PreviewValueRulesDto {
  @ApiProperty({ type: ValueRulesDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ValueRulesDto)
  rules!: ValueRulesDto;
}

export class DistributionQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 400,
    default: 90,
    description: 'How far the days go back',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(400)
  days: number = 90;
}

export class MovementsQuery {
  @ApiPropertyOptional({ enum: ['stage', 'group'], default: 'stage' })
  @IsOptional()
  @IsIn(['stage', 'group'])
  what: 'stage' | 'group' = 'stage';

  @ApiProperty({ format: 'date', description: 'Where they were when this day of the company’s zone began' })
  @IsString()
  @Matches(DAY, { message: 'from must be a day such as 2026-11-28' })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Where they were when this day ended, or are now' })
  @IsString()
  @Matches(DAY, { message: 'to must be a day such as 2026-11-28' })
  to!: string;
}
