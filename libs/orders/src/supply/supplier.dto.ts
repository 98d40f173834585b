import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LOCALES, type OrderLocale } from '../dto/order.response.js';

class SupplierDetails {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, description: 'Whom mails address' })
  @IsOptional()
  @OneLine(200)
  contactName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @IsOptional()
  @OneLine(60)
  phone?: string | null;

  @ApiPropertyOptional({ maxLength: 5000, description: 'For colleagues; the supplier never sees it' })
  @IfGiven()
  @Trimmed()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @ApiPropertyOptional({ description: 'Absent in a new one: true. Nothing new is asked of one that is not' })
  @IfGiven()
  @IsBoolean()
  active?: boolean;
}

const Address = () => IsEmail({ allow_utf8_local_part: false }, { message: 'Write an e-mail address' });

export class CreateSupplierDto extends SupplierDetails {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @OneLine(200)
  name!: string;

  @ApiProperty({ maxLength: 254 })
  @Trimmed()
  @MaxLength(254)
  @Address()
  email!: string;

  @ApiProperty({ enum: LOCALES, description: 'Of mails, order sheets and the page that the link opens' })
  @IsIn(LOCALES)
  locale!: OrderLocale;
}

export class UpdateSupplierDto extends SupplierDetails {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IfGiven()
  @OneLine(200)
  name?: string;

  @ApiPropertyOptional({ maxLength: 254 })
  @IfGiven()
  @Trimmed()
  @MaxLength(254)
  @Address()
  email?: string;

  @ApiPropertyOptional({ enum: LOCALES })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: OrderLocale;
}

export class SupplierResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  email!: string;
  @ApiProperty({ enum: LOCALES })
  locale!: OrderLocale;
  @ApiProperty({ type: String, nullable: true })
  contactName!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
  @ApiProperty()
  note!: string;
  @ApiProperty()
  active!: boolean;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class SuppliersResponse {
  @ApiProperty({ type: [SupplierResponse], description: 'By name' })
  data!: SupplierResponse[];
}
