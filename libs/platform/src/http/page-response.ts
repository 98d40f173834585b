import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class TotalResponse {
  @ApiProperty({ description: 'At most 10,000.' })
  count!: number;
  @ApiProperty({ description: 'There are more than `count`.' })
  capped!: boolean;
}

/** What every list answers beside `data`, for the OpenAPI document; the list's own class adds `data`. */
export abstract class PageResponse {
  @ApiProperty({ type: String, nullable: true, description: 'Ask with it for the next page; null on the last one.' })
  nextCursor!: string | null;
  @ApiPropertyOptional({ type: TotalResponse, description: 'Only with count=true.' })
  total?: TotalResponse;
}
