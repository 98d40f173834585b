import { ApiPropertyOptional } from '@nestjs/swagger';
import { ListQuery } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

class BooleanFilter {
  @IsIn(['true', 'false'])
  eq!: 'true' | 'false';
}

class CategoryFilter {
  @IsUUID()
  eq!: string;
}

class BrandFilter {
  @IsString()
  @MaxLength(100)
  eq!: string;
}

class ProductFilter {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CategoryFilter)
  category?: CategoryFilter;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BrandFilter)
  brand?: BrandFilter;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BooleanFilter)
  available?: BooleanFilter;
}

export class ListProductsQuery extends ListQuery {
  @ApiPropertyOptional({ maxLength: 100, description: 'Words that all stand in the SKU, name, brand or model.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ProductFilter)
  filter?: ProductFilter;

  get available(): boolean | undefined {
    const eq = this.filter?.available?.eq;
    return eq === undefined ? undefined : eq === 'true';
  }

  get categoryId(): string | undefined {
    return this.filter?.category?.eq;
  }

  get brand(): string | undefined {
    return this.filter?.brand?.eq;
  }
}
