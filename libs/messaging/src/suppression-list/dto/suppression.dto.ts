import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, ListQuery, OneLine, PageResponse } from '@regulars/platform';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SUPPRESSION_REASONS, type SuppressionReason } from '../../suppressions.repository.js';

export class ListSuppressionsQuery extends ListQuery {
  @ApiPropertyOptional({ maxLength: 254, description: 'Part of the address' })
  @IsOptional()
  @IsString()
  @MaxLength(254)
  q?: string;

  @ApiPropertyOptional({ enum: SUPPRESSION_REASONS, enumName: 'SuppressionReason' })
  @IsOptional()
  @IsIn(SUPPRESSION_REASONS)
  reason?: SuppressionReason;
}

export class SuppressAddressDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  address!: string;

  @ApiPropertyOptional({ maxLength: 300, example: 'Asked for it on the phone' })
  @IfGiven()
  @OneLine(300)
  note?: string;
}

export class LiftSuppressionDto {
  @ApiProperty({ maxLength: 300, example: 'Their mailbox works again', description: 'Why; it stays in the audit log' })
  @OneLine(300)
  note!: string;
}

export class SuppressedByResponse {
  @ApiProperty({ type: String, nullable: true })
  id!: string | null;
  @ApiProperty()
  name!: string;
}

@ApiSchema({ name: 'Suppression' })
export class SuppressionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ description: 'As addresses are compared' })
  address!: string;
  @ApiProperty({ enum: SUPPRESSION_REASONS, enumName: 'SuppressionReason' })
  reason!: SuppressionReason;
  @ApiProperty({ description: 'What the far side said, or what was noted' })
  detail!: string;
  @ApiProperty({ type: SuppressedByResponse, nullable: true, description: 'Null: nobody of the company' })
  by!: SuppressedByResponse | null;
  @ApiProperty({ format: 'date-time' })
  since!: string;
}

@ApiSchema({ name: 'SuppressionPage' })
export class SuppressionPageResponse extends PageResponse {
  @ApiProperty({ type: [SuppressionResponse] })
  data!: SuppressionResponse[];
}
