import { ListQuery } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { DUE_FILTERS, type DueFilter, TASK_KINDS, type TaskKind } from './task-words.js';

class AssigneeFilter {
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, {
    message: 'eq must be me, none or the id of a colleague',
  })
  eq?: string;
}

class DueFilterDto {
  @IsOptional()
  @IsIn(DUE_FILTERS)
  eq?: DueFilter;
}

class KindFilter {
  @IsOptional()
  @IsIn(TASK_KINDS)
  eq?: TaskKind;
}

class OrderIdFilter {
  @IsOptional()
  @IsUUID()
  eq?: string;
}

class TaskFilters {
  @IsOptional()
  @ValidateNested()
  @Type(() => AssigneeFilter)
  assignee?: AssigneeFilter;
  @IsOptional()
  @ValidateNested()
  @Type(() => DueFilterDto)
  due?: DueFilterDto;
  @IsOptional()
  @ValidateNested()
  @Type(() => KindFilter)
  kind?: KindFilter;
  @IsOptional()
  @ValidateNested()
  @Type(() => OrderIdFilter)
  order?: OrderIdFilter;
}

export class ListTasksQuery extends ListQuery {
  // Documented by @ApiQuery on the route: OpenAPI can't say filter[field][op] of a nested class.
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskFilters)
  filter?: TaskFilters;
}
