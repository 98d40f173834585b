import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, ApiQuery, type ApiQueryOptions, IntersectionType, PickType } from '@nestjs/swagger';
import { CUSTOM_FILTER_SCHEMA } from '@regulars/custom-fields';
import { ListQuery } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { RESPONSE_STATES, SORTS, type Sort } from '../list/order-filter.js';
import { BOXES, type Box } from '../order-status.js';
import { OrderFilters } from './order-filters.dto.js';

/** Which orders. */
export class OrderSelectionQuery {
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

  // Documented by @ApiOrderFilters on the route: OpenAPI can't say filter[field][op] of a nested class.
  @IsOptional()
  @ValidateNested()
  @Type(() => OrderFilters)
  filter?: OrderFilters;
}

/** Which orders, in which order. */
export class SortedOrdersQuery extends OrderSelectionQuery {
  @ApiPropertyOptional({
    enum: SORTS,
    default: '-createdAt',
    description: 'By respondBy, the most urgent first, stand only orders that have one',
  })
  @IsOptional()
  @IsIn(SORTS)
  sort: Sort = '-createdAt';
}

export class ListOrdersQuery extends IntersectionType(
  SortedOrdersQuery,
  PickType(ListQuery, ['limit', 'cursor', 'count']),
) {}

const FILTERS: readonly (Partial<ApiQueryOptions> & { name: string; [more: string]: unknown })[] = [
  { name: 'filter[assignee][eq]', type: String, description: 'me, none or a colleague’s id' },
  { name: 'filter[source][in]', type: String, description: 'Several are separated by commas' },
  {
    name: 'filter[suspect][eq]',
    type: Boolean,
    description: 'In box new: true shows the suspects, which are left out otherwise',
  },
  { name: 'filter[createdAt][gte]', type: String, description: 'ISO 8601' },
  { name: 'filter[createdAt][lt]', type: String, description: 'ISO 8601' },
  { name: 'filter[createdAt][within]', type: String, description: 'The last so many days, e.g. 7d' },
  { name: 'filter[tag][eq]', type: String, description: 'Exactly as it is written' },
  { name: 'filter[form][eq]', type: String, description: 'Id of the form it came by' },
  { name: 'filter[locale][eq]', type: String, description: 'The customer’s language: en, zh-CN or zh-TW' },
  { name: 'filter[value][gte]', type: Number, description: 'In minor units' },
  { name: 'filter[value][lte]', type: Number, description: 'In minor units' },
  { name: 'filter[value][currency]', type: String, description: 'Default: the currency of orders that name none' },
  { name: 'filter[unread][eq]', type: Boolean, description: 'Only true: the customer’s last words are unread' },
  {
    name: 'filter[response][eq]',
    enum: RESPONSE_STATES,
    enumName: 'ResponseState',
    description:
      'The customer waits for an answer: at all, with little time left, or too long. Of New and Processed only',
  },
  {
    name: 'filter[custom]',
    style: 'deepObject',
    explode: true,
    schema: CUSTOM_FILTER_SCHEMA,
    description: 'By a custom field’s key, e.g. filter[custom][branch][eq]=north; gte and lte are for numbers and days',
  },
  { name: 'filter[files][eq]', type: Boolean, description: 'Only true: files came with it' },
];

/** The filters of `OrderFilters` as the parameters they are in a query. */
export const ApiOrderFilters = () =>
  applyDecorators(...FILTERS.map((filter) => ApiQuery({ required: false, ...filter })));
