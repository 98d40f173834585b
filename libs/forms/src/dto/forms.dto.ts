import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
  IsString,
} from 'class-validator';
import { FORM_KINDS, type FormKind } from '../definition/definition.js';
import type { FormStatus } from '../form.entity.js';
import { FormDefinitionDto, TextDto } from './form-definition.dto.js';

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;
const SLUG_MESSAGE = 'A slug has 1 to 60 lower-case letters, digits and hyphens';

export class CreateFormDto {
  @ApiProperty({ pattern: SLUG.source })
  @Matches(SLUG, { message: SLUG_MESSAGE })
  slug!: string;
  @ApiProperty({ enum: FORM_KINDS })
  @IsIn(FORM_KINDS)
  kind!: FormKind;
  @ApiProperty({ type: FormDefinitionDto })
  @ValidateNested()
  @Type(() => FormDefinitionDto)
  draft!: FormDefinitionDto;
  @ApiPropertyOptional({
    type: [String],
    description: 'Sites that may embed it, e.g. https://shop.example; empty: this server only',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  allowedOrigins?: string[];
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who gets its submissions by mail',
  })
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  notifyStaffId?: string | null;
}

/** Absent leaves as it is. The slug and the kind stay: links and answers depend on them. */
export class UpdateFormDto {
  @ApiPropertyOptional({ type: FormDefinitionDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => FormDefinitionDto)
  draft?: FormDefinitionDto;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  allowedOrigins?: string[];
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  notifyStaffId?: string | null;
}

export class FormListItemResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  slug!: string;
  @ApiProperty({ enum: FORM_KINDS })
  kind!: FormKind;
  @ApiProperty({ type: TextDto })
  title!: TextDto;
  @ApiProperty({ enum: ['draft', 'published', 'withdrawn'] })
  status!: FormStatus;
  @ApiProperty({ type: Number, nullable: true })
  publishedVersion!: number | null;
  @ApiProperty({ description: 'Counted up to 10,000' })
  submissionCount!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: [String], description: 'Sites that may embed it; none: this server only' })
  allowedOrigins!: string[];
  @ApiProperty()
  version!: number;
}

export class FormResponse extends FormListItemResponse {
  @ApiProperty({ type: FormDefinitionDto })
  draft!: FormDefinitionDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  notifyStaffId!: string | null;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class FormPageResponse {
  @ApiProperty({ type: [FormListItemResponse] })
  data!: FormListItemResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class FormVersionResponse {
  @ApiProperty()
  version!: number;
  @ApiProperty({ type: FormDefinitionDto })
  definition!: FormDefinitionDto;
  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;
}

export class FormVersionsResponse {
  @ApiProperty({ type: [FormVersionResponse] })
  data!: FormVersionResponse[];
}

export class SubmissionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  formVersion!: number;
  @ApiProperty()
  lang!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  answers!: Record<string, unknown>;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  utm!: Record<string, string>;
  @ApiProperty({ type: String, nullable: true })
  referrer!: string | null;
  @ApiProperty({ type: String, nullable: true })
  page!: string | null;
  @ApiProperty()
  suspect!: boolean;
  @ApiProperty()
  suspicionScore!: number;
  @ApiProperty({ type: [String] })
  suspicionReasons!: string[];
  @ApiProperty({ description: 'The proof of work held' })
  proven!: boolean;
  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;
}

export class SubmissionPageResponse {
  @ApiProperty({ type: [SubmissionResponse] })
  data!: SubmissionResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
