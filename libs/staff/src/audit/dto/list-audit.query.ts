import { ListQuery } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

class TextEquals {
  @IsString()
  @MaxLength(100)
  eq!: string;
}

/** `none`: Regulars itself. */
class ActorEquals {
  @ValidateIf(({ eq }: ActorEquals) => eq !== 'none')
  @IsUUID()
  eq!: string;
}

class Period {
  @IsOptional()
  @IsISO8601({ strict: true })
  gte?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  lt?: string;
}

export class AuditFilterDto {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextEquals)
  subjectType?: TextEquals;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextEquals)
  subjectId?: TextEquals;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ActorEquals)
  actorId?: ActorEquals;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TextEquals)
  action?: TextEquals;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Period)
  at?: Period;
}

export class ListAuditQuery extends ListQuery {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AuditFilterDto)
  filter?: AuditFilterDto;
}

/** The same filters as the list. */
export class ExportAuditQuery {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AuditFilterDto)
  filter?: AuditFilterDto;
}
