import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SORTS, type Sort } from '../list/order-filter.js';
import { BOXES, type Box } from '../order-status.js';
import { OrderFilters } from './order-filters.dto.js';

const LAYOUTS = ['list', 'board'] as const;
type Layout = (typeof LAYOUTS)[number];
const COLUMN = '^[a-zA-Z][a-zA-Z0-9.]{0,39}$';

/** What a view shows: what the list of orders takes, and how it is laid out. */
export class SavedViewQuery {
  @ApiPropertyOptional({ enum: BOXES, enumName: 'OrderBox', description: 'Absent: all but the bin' })
  @IfGiven()
  @IsIn(BOXES)
  box?: Box;

  @ApiPropertyOptional({ type: OrderFilters })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => OrderFilters)
  filter?: OrderFilters;

  @ApiPropertyOptional({ maxLength: 200 })
  @IfGiven()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ enum: SORTS, description: 'Absent: newest first' })
  @IfGiven()
  @IsIn(SORTS)
  sort?: Sort;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', pattern: COLUMN },
    maxItems: 30,
    description: 'Names of columns, from left to right; absent: the usual ones',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(new RegExp(COLUMN), { each: true })
  columns?: string[];

  @ApiProperty({ enum: LAYOUTS, enumName: 'OrderViewLayout' })
  @IsIn(LAYOUTS)
  layout!: Layout;
}

export class CreateSavedViewDto {
  @ApiProperty({ minLength: 1, maxLength: 80 })
  @OneLine(80)
  name!: string;

  @ApiPropertyOptional({ default: false, description: 'Everybody sees it; needs orders:assign' })
  @IfGiven()
  @IsBoolean()
  shared?: boolean;

  @ApiProperty({ type: SavedViewQuery })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SavedViewQuery)
  query!: SavedViewQuery;
}

export class UpdateSavedViewDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  name?: string;

  @ApiPropertyOptional({ description: 'Sharing needs orders:assign' })
  @IfGiven()
  @IsBoolean()
  shared?: boolean;

  @ApiPropertyOptional({ type: SavedViewQuery, description: 'Replaces the whole query' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => SavedViewQuery)
  query?: SavedViewQuery;
}

/** How one person keeps the views. */
export class ArrangeViewsDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 1000,
    description: 'Ids from first to last; the others follow by name. What you can’t see is left out',
  })
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  order!: string[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The view to begin with; null: New' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  home!: string | null;
}

export class SavedViewResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  shared!: boolean;
  @ApiProperty({ description: 'You made it' })
  mine!: boolean;
  @ApiProperty()
  ownerName!: string;
  @ApiProperty({ description: 'You may change and delete it' })
  editable!: boolean;
  @ApiProperty({ description: 'You begin with it' })
  home!: boolean;
  @ApiProperty({ type: SavedViewQuery })
  query!: SavedViewQuery;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class SavedViewsResponse {
  @ApiProperty({
    type: [SavedViewResponse],
    description: 'Your own and those that are shared, as you arranged them, else by name',
  })
  data!: SavedViewResponse[];
}
