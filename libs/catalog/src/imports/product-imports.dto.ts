import { ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ImportPolicyDto, UpdateImportDto } from '@regulars/imports';
import { IfGiven } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsISO4217CurrencyCode, IsIn, IsObject, IsUppercase, ValidateNested } from 'class-validator';

class ProductImportPolicyDto extends PartialType(ImportPolicyDto) {
  @ApiPropertyOptional({ enum: ['create', 'refuse'], description: 'A category path that is not there yet.' })
  @IfGiven()
  @IsIn(['create', 'refuse'])
  categories?: 'create' | 'refuse';

  @ApiPropertyOptional({ description: 'Of new products whose row names none; ISO 4217.', pattern: '^[A-Z]{3}$' })
  @IfGiven()
  @IsUppercase()
  @IsISO4217CurrencyCode()
  currency?: string;
}

export class UpdateProductImportDto extends UpdateImportDto {
  @ApiPropertyOptional({ type: ProductImportPolicyDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => ProductImportPolicyDto)
  override policy?: ProductImportPolicyDto;
}
