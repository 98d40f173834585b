import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, MaxLength } from 'class-validator';

export class ExportPersonQuery {
  @ApiPropertyOptional({ default: false, description: 'Also what colleagues wrote among themselves' })
  @IfGiven()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  notes?: boolean;
}

export class EraseMemberDto {
  @ApiProperty({ example: 'M-000123', maxLength: 40, description: 'The member’s number, typed by whoever means it' })
  @IsString()
  @MaxLength(40)
  confirm!: string;
}

@ApiSchema({ name: 'ErasurePart' })
export class ErasurePartResponse {
  @ApiProperty({ example: 'orders', description: 'The module that keeps it' })
  name!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { mails: 12, files: 3 },
    description: 'What goes for good, by its kind',
  })
  goes!: Readonly<Record<string, number>>;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { orders: 4 },
    description: 'What stays for the totals, or because a law wants it, without who it was',
  })
  stays!: Readonly<Record<string, number>>;
}

@ApiSchema({ name: 'ErasurePreview' })
export class ErasurePreviewResponse {
  @ApiProperty({ example: 'M-000123' })
  number!: string;
  @ApiProperty({ description: 'It was asked for already, and is about to be done' })
  waiting!: boolean;
  @ApiProperty({ type: [ErasurePartResponse] })
  parts!: ErasurePartResponse[];
}

@ApiSchema({ name: 'Erasure' })
export class ErasureResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'M-000123' })
  number!: string;
  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;
  @ApiProperty()
  requestedBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: about to be done' })
  doneAt!: string | null;
}
