import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { MoneyDto } from '../money.js';
import type { ProductRecord } from '../product.reader.js';

@ApiSchema({ name: 'Product' })
export class ProductResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'TP-100' })
  sku!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: MoneyDto })
  price!: MoneyDto;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: stock is not kept for this product.' })
  stock!: number | null;
  @ApiProperty({ description: 'False: not to be sold; shown struck through.' })
  available!: boolean;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'ProductPage' })
export class ProductPageResponse extends PageResponse {
  @ApiProperty({ type: [ProductResponse] })
  data!: ProductResponse[];
}

export function productResponse(product: ProductRecord): ProductResponse {
  const { id, sku, name, price, stock, available, version, createdAt, updatedAt } = product;
  const times = { createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
  return { id, sku, name, price, stock, available, version, ...times };
}
