import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ListProductsQuery } from '../dto/list-products.query.js';

export class ExportProductsQuery extends OmitType(ListProductsQuery, ['limit', 'cursor', 'count'] as const) {
  @ApiProperty({ enum: ['csv', 'xlsx'], description: 'csv: UTF-8 with a byte order mark, which spreadsheets expect' })
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';

  /** As the reader asks for it. */
  static selection({ q, filter }: Pick<ExportProductsQuery, 'q' | 'filter'>) {
    const available = filter?.available?.eq;
    return {
      q,
      available: available === undefined ? undefined : available === 'true',
      categoryId: filter?.category?.eq,
      brand: filter?.brand?.eq,
    };
  }
}
