import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { EXPORT_COLUMNS, type ExportColumn } from '../export/export-words.js';
import { SortedOrdersQuery } from './list-orders.query.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
const FORMAT = { enum: EXPORT_FORMATS, description: 'csv: UTF-8 with a byte order mark, which spreadsheets expect' };
const COLUMN = `(${EXPORT_COLUMNS.join('|')})`;

export class ExportOrdersQuery extends SortedOrdersQuery {
  @ApiProperty(FORMAT)
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;

  @ApiPropertyOptional({
    type: String,
    description: `Which columns, in this order, separated by commas. Default all: ${EXPORT_COLUMNS.join(', ')}`,
  })
  @IfGiven()
  @Matches(new RegExp(`^${COLUMN}(,${COLUMN}){0,${EXPORT_COLUMNS.length - 1}}$`), {
    message: `columns must be some of ${EXPORT_COLUMNS.join(', ')}, separated by commas`,
  })
  columns?: string;
}

/** As many as a person ticks. */
const MOST_IDS = 1_000;

export class ExportSelectedDto {
  @ApiProperty(FORMAT)
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;

  @ApiPropertyOptional({
    enum: EXPORT_COLUMNS,
    isArray: true,
    enumName: 'OrderExportColumn',
    description: 'Default all',
  })
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(EXPORT_COLUMNS, { each: true })
  columns?: ExportColumn[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: MOST_IDS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IDS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}
