import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { IsOptional, IsUUID } from 'class-validator';
import type { CategoryRecord } from './category.reader.js';

export class CreateCategoryDto {
  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: at the top.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

export class UpdateCategoryDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: to the top.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

@ApiSchema({ name: 'Category' })
export class CategoryResponse implements CategoryRecord {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parentId!: string | null;
  @ApiProperty({ description: 'With the categories above it.', example: 'Valves / Ball valves' })
  path!: string;
  @ApiProperty({ type: 'integer', description: 'Products in it, those below not counted.' })
  products!: number;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'CategoryList' })
export class CategoryListResponse {
  @ApiProperty({ type: [CategoryResponse], description: 'The whole tree, each followed by what is below it.' })
  data!: CategoryResponse[];
}
