import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { MoneyDto } from '../money.js';
import { type ProductRecord, isSoldOut } from '../product.reader.js';

class CategoryBrief {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'With the categories above it.', example: 'Valves / Ball valves' })
  path!: string;
}

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
  @ApiProperty({ type: String, nullable: true })
  brand!: string | null;
  @ApiProperty({ type: String, nullable: true })
  model!: string | null;
  @ApiProperty({ type: CategoryBrief, nullable: true })
  category!: CategoryBrief | null;
  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    description: 'Minor units of the price’s currency. Only for those who may change products.',
  })
  cost?: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Months until it has to be replaced.' })
  lifeMonths!: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'A file to download.' })
  imageId!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: stock is not kept for this product.' })
  stock!: number | null;
  @ApiProperty({ description: 'As set by hand.' })
  available!: boolean;
  @ApiProperty({ description: 'Not available, or none in stock: shown struck through wherever one picks a product.' })
  soldOut!: boolean;
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

/** @param withCost whether the one who asks may see what a product costs the company */
export function productResponse(product: ProductRecord, withCost: boolean): ProductResponse {
  const { id, sku, name, price, brand, model, cost, lifeMonths, imageId, stock, available, version } = product;
  return {
    id,
    sku,
    name,
    price,
    brand,
    model,
    category: product.categoryId === null ? null : { id: product.categoryId, path: product.categoryPath ?? '' },
    ...(withCost ? { cost } : {}),
    lifeMonths,
    imageId,
    stock,
    available,
    soldOut: isSoldOut(product),
    version,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
}
