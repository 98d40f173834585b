import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SortedOrdersQuery } from './list-orders.query.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ExportOrdersQuery extends SortedOrdersQuery {
  @ApiProperty({ enum: EXPORT_FORMATS, description: 'csv: UTF-8 with a byte order mark, which spreadsheets expect' })
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;
}
