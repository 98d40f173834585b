import { MoneyDto } from '@regulars/catalog';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FIELD_TYPES, FORM_KINDS, type FieldType, type FormKind, LANGS, type Lang } from '../definition/definition.js';

export class PublicOptionResponse {
  @ApiProperty()
  value!: string;
  @ApiProperty()
  label!: string;
}

export class ShowIfResponse {
  @ApiProperty({ description: 'Key of a field above' })
  field!: string;
  @ApiProperty({ enum: ['eq', 'ne', 'in', 'answered'] })
  op!: 'eq' | 'ne' | 'in' | 'answered';
  @ApiPropertyOptional({ oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] })
  value?: string | string[];
}

export class PublicProductResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: MoneyDto })
  price!: MoneyDto;
  @ApiProperty({ description: 'false: sold out, shown struck through' })
  available!: boolean;
}

export class PublicFieldResponse {
  @ApiProperty()
  key!: string;
  @ApiProperty({ enum: FIELD_TYPES })
  type!: FieldType;
  @ApiProperty()
  label!: string;
  @ApiPropertyOptional()
  help?: string;
  @ApiPropertyOptional()
  placeholder?: string;
  @ApiPropertyOptional()
  required?: boolean;
  @ApiPropertyOptional()
  min?: number;
  @ApiPropertyOptional()
  max?: number;
  @ApiPropertyOptional()
  pattern?: string;
  @ApiPropertyOptional({ type: [PublicOptionResponse] })
  options?: PublicOptionResponse[];
  @ApiPropertyOptional({ type: ShowIfResponse })
  showIf?: ShowIfResponse;
  @ApiPropertyOptional({ type: [PublicProductResponse] })
  products?: PublicProductResponse[];
  @ApiPropertyOptional({ type: [String] })
  accept?: string[];
  @ApiPropertyOptional()
  autocomplete?: string;
}

class ProofResponse {
  @ApiProperty({ description: 'Submissions by script carry a proof of work' })
  required!: boolean;
}

export class PublicFormResponse {
  @ApiProperty()
  slug!: string;
  @ApiProperty({ description: 'Send it back with the answers' })
  version!: number;
  @ApiProperty({ enum: FORM_KINDS })
  kind!: FormKind;
  @ApiProperty({ enum: LANGS })
  lang!: Lang;
  @ApiProperty({ enum: LANGS, isArray: true })
  languages!: Lang[];
  @ApiProperty()
  title!: string;
  @ApiProperty()
  intro!: string;
  @ApiProperty()
  submitLabel!: string;
  @ApiProperty()
  thanks!: string;
  @ApiProperty({ type: String, nullable: true })
  redirectUrl!: string | null;
  @ApiProperty({ type: ProofResponse })
  proof!: ProofResponse;
  @ApiProperty({ description: 'Milliseconds; filling faster is suspicious' })
  minFillMs!: number;
  @ApiProperty({ type: [PublicFieldResponse] })
  fields!: PublicFieldResponse[];
}

export class ChallengeResponse {
  @ApiProperty({ enum: ['SHA-256'] })
  algorithm!: string;
  @ApiProperty()
  challenge!: string;
  @ApiProperty()
  maxnumber!: number;
  @ApiProperty()
  salt!: string;
  @ApiProperty()
  signature!: string;
}

export class SubmissionReceipt {
  @ApiProperty({ format: 'uuid' })
  submissionId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'R-2026-000123' })
  number!: string | null;
  @ApiProperty({ description: 'Say this to the visitor' })
  thanks!: string;
  @ApiProperty({ type: String, nullable: true })
  redirectUrl!: string | null;
}
