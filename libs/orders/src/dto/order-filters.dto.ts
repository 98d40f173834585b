import { ApiPropertyOptional } from '@nestjs/swagger';
import { MAX_AMOUNT } from '@regulars/catalog';
import { IfGiven } from '@regulars/platform';
import { Transform, Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsISO4217CurrencyCode,
  IsISO8601,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CUSTOM_FILTER_SCHEMA, type CustomFilter, IsCustomFilter } from '../custom-fields/custom-filter.js';
import { RESPONSE_STATES, type ResponseState } from '../list/order-filter.js';
import { SOURCES } from '../order-row.js';
import { LOCALES, type OrderLocale } from './order.response.js';

const listOf = (choices: readonly string[]) => `^(${choices.join('|')})(,(${choices.join('|')}))*$`;
const ASSIGNEE = '^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$';
/** Query strings know no booleans; bodies do. */
const Flag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

class AssigneeFilter {
  @ApiPropertyOptional({ pattern: ASSIGNEE, description: 'me, none or a colleague’s id' })
  @IfGiven()
  @Matches(new RegExp(ASSIGNEE), { message: 'eq must be me, none or the id of a colleague' })
  eq?: string;
}

class SourceFilter {
  @ApiPropertyOptional({ pattern: listOf(SOURCES), description: 'Several are separated by commas' })
  @IfGiven()
  @Matches(new RegExp(listOf(SOURCES)), { message: `in must be a list of ${SOURCES.join(', ')}` })
  in?: string;
}

class FlagFilter {
  @ApiPropertyOptional()
  @IfGiven()
  @Flag()
  @IsBoolean()
  eq?: boolean;
}

class PresenceFilter {
  @ApiPropertyOptional({ enum: [true] })
  @IfGiven()
  @Flag()
  @Equals(true, { message: 'eq can only be true; leave the filter out to see all' })
  eq?: true;
}

class TimeFilter {
  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsISO8601({ strict: true })
  gte?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsISO8601({ strict: true })
  lt?: string;

  @ApiPropertyOptional({
    pattern: '^[1-9]\\d{0,3}d$',
    description: 'The last so many days, e.g. 7d, whenever it is asked',
  })
  @IfGiven()
  @Matches(/^[1-9]\d{0,3}d$/, { message: 'within must be a number of days, such as 7d' })
  within?: string;
}

class TagFilter {
  @ApiPropertyOptional({ minLength: 1, maxLength: 50, description: 'Exactly as it is written' })
  @IfGiven()
  @IsString()
  @Length(1, 50)
  eq?: string;
}

class FormFilter {
  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @IsUUID()
  eq?: string;
}

class LocaleFilter {
  @ApiPropertyOptional({ enum: LOCALES, enumName: 'OrderLocale' })
  @IfGiven()
  @IsIn(LOCALES)
  eq?: OrderLocale;
}

class ValueFilter {
  @ApiPropertyOptional({ type: 'integer', format: 'int64', minimum: 0, description: 'In minor units' })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  gte?: number;

  @ApiPropertyOptional({ type: 'integer', format: 'int64', minimum: 0, description: 'In minor units' })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  lte?: number;

  @ApiPropertyOptional({ pattern: '^[A-Z]{3}$', description: 'Default: the currency of orders that name none' })
  @IfGiven()
  @Matches(/^[A-Z]{3}$/)
  @IsISO4217CurrencyCode()
  currency?: string;
}

class ResponseFilter {
  @ApiPropertyOptional({ enum: RESPONSE_STATES, enumName: 'ResponseState' })
  @IfGiven()
  @IsIn(RESPONSE_STATES)
  eq?: ResponseState;
}

const Nested = (type: new () => object) => (target: object, key: string) => {
  for (const decorate of [ApiPropertyOptional({ type }), IfGiven(), IsObject(), ValidateNested(), Type(() => type)])
    decorate(target, key);
};

/** What an orders list can be narrowed by: `filter[name][op]` in a query, the same as nested objects in a body. */
export class OrderFilters {
  @Nested(AssigneeFilter)
  assignee?: AssigneeFilter;
  @Nested(SourceFilter)
  source?: SourceFilter;
  @Nested(FlagFilter)
  suspect?: FlagFilter;
  @Nested(TimeFilter)
  createdAt?: TimeFilter;
  @Nested(TagFilter)
  tag?: TagFilter;
  @Nested(FormFilter)
  form?: FormFilter;
  @Nested(LocaleFilter)
  locale?: LocaleFilter;
  @Nested(ValueFilter)
  value?: ValueFilter;
  @Nested(ResponseFilter)
  response?: ResponseFilter;
  @Nested(PresenceFilter)
  unread?: PresenceFilter;
  @Nested(PresenceFilter)
  files?: PresenceFilter;

  @ApiPropertyOptional({
    ...CUSTOM_FILTER_SCHEMA,
    description:
      'By the keys of custom fields; of a choice the value, of yes/no true or false; `contains` asks for words of a text, in any order, the last of which may be only begun',
  })
  @IfGiven()
  @IsCustomFilter()
  custom?: CustomFilter;
}
