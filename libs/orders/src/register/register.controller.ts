import { Body, Controller, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags, PartialType } from '@nestjs/swagger';
import { ImportPolicyDto, type ImportResponse, Imports, SavedMappings, UpdateImportDto } from '@regulars/imports';
import { PatchesImport, importRoutes } from '@regulars/members';
import { IfGiven, IfMatch } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import { Type } from 'class-transformer';
import { IsISO4217CurrencyCode, IsIn, IsObject, IsUppercase, ValidateNested } from 'class-validator';
import { REGISTER } from './register-import.js';

class RegisterPolicyDto extends PartialType(ImportPolicyDto) {
  @ApiPropertyOptional({ description: 'Of all amounts; ISO 4217.', pattern: '^[A-Z]{3}$' })
  @IfGiven()
  @IsUppercase()
  @IsISO4217CurrencyCode()
  currency?: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'MemberLocale', description: 'In which new members are written to' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ enum: ['dmy', 'mdy'], description: 'What stands first in 03/04/2020' })
  @IfGiven()
  @IsIn(['dmy', 'mdy'])
  dayOrder?: 'dmy' | 'mdy';
}

class UpdateRegisterImportDto extends UpdateImportDto {
  @ApiPropertyOptional({ type: RegisterPolicyDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => RegisterPolicyDto)
  override policy?: RegisterPolicyDto;
}

const ROUTES = { kind: REGISTER, name: 'Register', noun: 'a sales register', permission: 'members:import' } as const;

@ApiTags('orders')
@Controller('api/v1/orders/register-imports')
export class RegisterImportsController extends importRoutes(ROUTES) {
  constructor(
    protected readonly imports: Imports,
    protected readonly mappings: SavedMappings,
  ) {
    super();
  }

  @Patch(':id')
  @PatchesImport(ROUTES)
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateRegisterImportDto,
  ): Promise<ImportResponse> {
    return this.imports.update(REGISTER, id, version, body);
  }
}
