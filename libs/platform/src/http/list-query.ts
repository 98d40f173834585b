import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What every list takes; extend it with the list's own filters. */
export class ListQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'The nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ description: 'Also count, up to 10,000.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === true ? true : value === 'false' || value === false ? false : value,
  )
  @IsBoolean()
  count?: boolean;
}

export interface Total {
  count: number;
  /** There are more than `count`. */
  capped: boolean;
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
  total?: Total;
}

/** Totals stop here: nobody reads further, and counting a million rows is not free. */
export const COUNT_CAP = 10_000;

export function cappedTotal(counted: number): Total {
  return { count: Math.min(counted, COUNT_CAP), capped: counted > COUNT_CAP };
}

/** @param rows read with `LIMIT limit + 1` @param key the sort values of a row */
export function pageOf<R, T>(rows: readonly R[], limit: number, key: (row: R) => string, map: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { data: shown.map(map), nextCursor: rows.length > limit && last !== undefined ? key(last) : null };
}
