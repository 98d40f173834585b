import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ImportPolicyDto, UpdateImportDto } from '@regulars/imports';
import { IfGiven, Trimmed } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';

const Words = (maxLength: number, description: string) => (target: object, key: string) => {
  ApiPropertyOptional({ type: String, maxLength, description })(target, key);
  IfGiven()(target, key);
  Trimmed()(target, key);
  IsString()(target, key);
  MaxLength(maxLength)(target, key);
};

class MemberImportPolicyDto extends PartialType(ImportPolicyDto) {
  @ApiPropertyOptional({
    enum: ['update', 'skip', 'add'],
    description: 'What becomes of a row about a member who is there. add: only external id and card number tell them.',
  })
  @IfGiven()
  @IsIn(['update', 'skip', 'add'])
  duplicates?: 'update' | 'skip' | 'add';

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'MemberLocale', description: 'Of rows that name none; tells the country of telephone numbers.' }) // prettier-ignore
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ enum: ['dmy', 'mdy'], description: 'What stands first in 03/04/2020' })
  @IfGiven()
  @IsIn(['dmy', 'mdy'])
  dayOrder?: 'dmy' | 'mdy';

  @Words(50, 'Everybody in the file gets this tag.')
  tag?: string;

  @Words(200, 'Where members agreed; needed when a column tells of consent.')
  consentSource?: string;

  @Words(2_000, 'The sentence that they agreed to; needed when a column tells of consent.')
  consentWording?: string;
}

export class UpdateMemberImportDto extends UpdateImportDto {
  @ApiPropertyOptional({ type: MemberImportPolicyDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => MemberImportPolicyDto)
  override policy?: MemberImportPolicyDto;
}
