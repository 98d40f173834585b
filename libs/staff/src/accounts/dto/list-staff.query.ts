import { ListQuery } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';

class BooleanFilter {
  @IsIn(['true', 'false'])
  eq!: 'true' | 'false';
}

class StaffFilter {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BooleanFilter)
  active?: BooleanFilter;
}

export class ListStaffQuery extends ListQuery {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StaffFilter)
  filter?: StaffFilter;

  get active(): boolean | undefined {
    const eq = this.filter?.active?.eq;
    return eq === undefined ? undefined : eq === 'true';
  }
}
