import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { BulkSelectionDto } from '../dto/bulk.dto.js';

/** So many orders one run takes. */
export const MOST_PURGED = 200_000;

export class StartPurgeDto {
  @ApiProperty({ type: BulkSelectionDto, description: 'Of what lies in the recycle bin; an empty query is all of it' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkSelectionDto)
  selection!: BulkSelectionDto;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MOST_PURGED,
    description: 'So many the person agreed to delete; any other number is refused with 409',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(MOST_PURGED)
  expected?: number;
}

export class PurgeRunResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'Name of who started it' })
  startedBy!: string;
  @ApiProperty({ type: 'integer', description: 'Orders to be deleted' })
  total!: number;
  @ApiProperty({ type: 'integer', description: 'Deleted so far' })
  done!: number;
  @ApiProperty({ type: 'integer', description: 'Left alone: restored before their turn came' })
  spared!: number;
  @ApiProperty({ type: 'integer' })
  failed!: number;
  @ApiProperty({ type: [String], maxItems: 5, description: 'Numbers of some that could not be deleted' })
  failedExamples!: string[];
  @ApiProperty({ format: 'date-time' })
  startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: it is still running' })
  finishedAt!: string | null;
}

export class PurgeRunsResponse {
  @ApiProperty({ type: [PurgeRunResponse], description: 'Newest first' })
  data!: PurgeRunResponse[];
}
