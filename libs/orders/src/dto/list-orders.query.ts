import { ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery } from '@regulars/platform';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { SORTS, type Sort } from '../list/order-filter.js';
import { SOURCES } from '../order-row.js';
import { BOXES, type Box } from '../order-status.js';

class AssigneeFilter {
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: 'eq must be me, none or the id of a colleague',
  })
  eq?: string;
}

class SourceFilter {
  @IsOptional()
  @Matches(new RegExp(`^(${SOURCES.join('|')})(,(${SOURCES.join('|')}))*$`), {
    message: `in must be a list of ${SOURCES.join(', ')}`,
  })
  in?: string;
}

class FlagFilter {
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  eq?: boolean;
}

class TimeFilter {
  @IsOptional()
  @IsISO8601({ strict: true })
  gte?: string;
  @IsOptional()
  @IsISO8601({ strict: true })
  lt?: string;
}

class OrderFilters {
  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeFilter)
  assignee?: AssigneeFilter;
  @IsOptional()
  @ValidateNested()
  @Type(() => SourceFilter)
  source?: SourceFilter;
  @IsOptional()
  @ValidateNested()
  @Type(() => FlagFilter)
  suspect?: FlagFilter;
  @IsOptional()
  @ValidateNested()
  @Type(() => TimeFilter)
  createdAt?: TimeFilter;
}

export class ListOrdersQuery extends ListQuery {
  @ApiPropertyOptional({ enum: BOXES, enumName: 'OrderBox', description: 'Absent: all but the bin' })
  @IsOptional()
  @IsIn(BOXES)
  box?: Box;

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Words, order number, e-mail address or phone number; every word must be there, the last may be begun',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: SORTS, default: '-createdAt' })
  @IsOptional()
  @IsIn(SORTS)
  sort: Sort = '-createdAt';

  // Documented by @ApiQuery on the route: OpenAPI can't say filter[field][op] of a nested class.
  @IsOptional()
  @ValidateNested()
  @Type(() => OrderFilters)
  filter?: OrderFilters;
}
