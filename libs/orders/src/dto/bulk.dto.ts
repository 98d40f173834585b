import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IfGiven, Trimmed } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BOXES, type Box } from '../order-status.js';
import { OrderFilters } from './order-filters.dto.js';

/** As many as a person ticks, or as a page of a list holds. */
const MOST_IDS = 1_000;

const Ids = () => (target: object, key: string) => {
  const decorators = [
    ApiPropertyOptional({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: MOST_IDS }),
    IfGiven(),
    IsArray(),
    ArrayMaxSize(MOST_IDS),
    IsUUID(undefined, { each: true }),
  ];
  for (const decorate of decorators) decorate(target, key);
};

export class BulkQueryDto {
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
}

export class BulkSelectionDto {
  @Ids()
  ids?: string[];

  @ApiPropertyOptional({ type: BulkQueryDto, description: 'Instead of ids: all that the list shows for this' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkQueryDto)
  query?: BulkQueryDto;

  /** With `query` alone. */
  @Ids()
  except?: string[];
}

export const BULK_ACTS = [
  'assign',
  'process',
  'lose',
  'reopen',
  'recycle',
  'restore',
  'tag',
  'waive',
  'mark-read',
] as const;
export type BulkActType = (typeof BULK_ACTS)[number];

class BulkAct {
  @IsIn(BULK_ACTS)
  type!: BulkActType;
}

export class BulkAssignDto extends BulkAct {
  @ApiProperty({ enum: ['assign'] })
  declare type: 'assign';

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody' })
  @ValidateIf((_, value: unknown) => value !== null)
  @IsUUID()
  assigneeId!: string | null;
}

export class BulkPlainDto extends BulkAct {
  @ApiProperty({
    enum: ['process', 'reopen', 'restore', 'waive', 'mark-read'],
    description:
      'process: New to Processed; reopen: Won and Lost to Processed; restore: out of the recycle bin; waive: no answer needed, the clock stops',
  })
  declare type: 'process' | 'reopen' | 'restore' | 'waive' | 'mark-read';
}

export class BulkLoseDto extends BulkAct {
  @ApiProperty({ enum: ['lose'] })
  declare type: 'lose';

  @ApiProperty({ minLength: 1, maxLength: 1000 })
  @Trimmed()
  @IsString()
  @Length(1, 1000)
  reason!: string;
}

export class BulkRecycleDto extends BulkAct {
  @ApiProperty({ enum: ['recycle'] })
  declare type: 'recycle';

  @ApiPropertyOptional({ maxLength: 1000 })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

const Tags = () => (target: object, key: string) => {
  const decorators = [
    ApiPropertyOptional({ type: [String], maxItems: 20 }),
    IfGiven(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(20),
    IsString({ each: true }),
    Length(1, 50, { each: true }),
  ];
  for (const decorate of decorators) decorate(target, key);
};

export class BulkTagDto extends BulkAct {
  @ApiProperty({ enum: ['tag'] })
  declare type: 'tag';

  @Tags()
  add?: string[];

  @Tags()
  remove?: string[];
}

export type BulkActDto = BulkAssignDto | BulkPlainDto | BulkLoseDto | BulkRecycleDto | BulkTagDto;

const FORMS: Readonly<Record<BulkActType, new () => BulkAct>> = {
  assign: BulkAssignDto,
  process: BulkPlainDto,
  reopen: BulkPlainDto,
  restore: BulkPlainDto,
  waive: BulkPlainDto,
  'mark-read': BulkPlainDto,
  lose: BulkLoseDto,
  recycle: BulkRecycleDto,
  tag: BulkTagDto,
};

@ApiExtraModels(...new Set(Object.values(FORMS)))
export class BulkDto {
  @ApiProperty({ type: BulkSelectionDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkSelectionDto)
  selection!: BulkSelectionDto;

  @ApiProperty({ oneOf: [...new Set(Object.values(FORMS))].map((form) => ({ $ref: getSchemaPath(form) })) })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => BulkAct, {
    keepDiscriminatorProperty: true,
    discriminator: { property: 'type', subTypes: BULK_ACTS.map((name) => ({ name, value: FORMS[name] })) },
  })
  act!: BulkActDto;
}

class BulkSkippedResponse {
  @ApiProperty({ example: 'orders/illegal-transition', description: 'Why' })
  code!: string;
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty({ type: [String], maxItems: 5, description: 'Numbers of some of them' })
  examples!: string[];
}

export class BulkResponse {
  @ApiProperty({ type: 'integer', description: 'Orders that the selection found' })
  matched!: number;
  @ApiProperty({ type: 'integer' })
  changed!: number;
  @ApiProperty({ type: [BulkSkippedResponse] })
  skipped!: BulkSkippedResponse[];
}
