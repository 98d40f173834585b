import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, PageResponse } from '@regulars/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsObject,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  CUSTOM_SUBJECTS,
  type CustomField,
  type CustomSubject,
  FIELD_KEY,
  FIELD_TYPES,
  type FieldChoice,
  type FieldType,
  type Label,
} from '../custom-field.js';

const MOST_CHOICES = 200;

@ApiSchema({ name: 'CustomFieldLabel' })
export class FieldLabelDto implements Label {
  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  en?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  'zh-CN'?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @IfGiven()
  @OneLine(80)
  'zh-TW'?: string;
}

@ApiSchema({ name: 'CustomFieldChoice' })
export class FieldChoiceDto implements FieldChoice {
  @ApiProperty({ maxLength: 80, description: 'What orders and members keep' })
  @OneLine(80)
  value!: string;

  @ApiProperty({ type: FieldLabelDto, description: 'Empty: shown as it is kept' })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => FieldLabelDto)
  label!: FieldLabelDto;
}

const Choices = () => (target: object, key: string) => {
  for (const decorate of [
    ApiPropertyOptional({ type: [FieldChoiceDto], maxItems: MOST_CHOICES, description: 'Of choice and choices' }),
    IfGiven(),
    IsArray(),
    ArrayMaxSize(MOST_CHOICES),
    ValidateNested({ each: true }),
    Type(() => FieldChoiceDto),
  ])
    decorate(target, key);
};

export class CustomFieldSubjectQuery {
  @ApiPropertyOptional({ enum: CUSTOM_SUBJECTS, default: 'order', description: 'Whose fields they are' })
  @IfGiven()
  @IsIn(CUSTOM_SUBJECTS)
  subject: CustomSubject = 'order';
}

export class CreateCustomFieldDto {
  @ApiProperty({ pattern: FIELD_KEY, example: 'branch', description: 'Its name in the API; it can’t be changed' })
  @Matches(new RegExp(FIELD_KEY), { message: 'Use small letters, digits and _, and begin with a letter' })
  key!: string;

  @ApiProperty({ enum: FIELD_TYPES, enumName: 'CustomFieldType', description: 'It can’t be changed' })
  @IsIn(FIELD_TYPES)
  type!: FieldType;

  @ApiProperty({ type: FieldLabelDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => FieldLabelDto)
  label!: FieldLabelDto;

  @ApiPropertyOptional({
    default: false,
    description: 'Of what is made by hand or by the API; customers are not asked',
  })
  @IfGiven()
  @IsBoolean()
  required?: boolean;

  @Choices()
  choices?: FieldChoiceDto[];
}

export class UpdateCustomFieldDto {
  @ApiPropertyOptional({ type: FieldLabelDto })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => FieldLabelDto)
  label?: FieldLabelDto;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  required?: boolean;

  @Choices()
  choices?: FieldChoiceDto[];

  @ApiPropertyOptional({ description: 'True: asked for no more; what there is stays, and it can be brought back' })
  @IfGiven()
  @IsBoolean()
  archived?: boolean;
}

export class ReorderCustomFieldsDto {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    description: 'All fields, in their new order',
  })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@ApiSchema({ name: 'CustomField' })
export class CustomFieldResponse implements CustomField {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ pattern: FIELD_KEY })
  key!: string;
  @ApiProperty({ enum: FIELD_TYPES, enumName: 'CustomFieldType' })
  type!: FieldType;
  @ApiProperty({ type: FieldLabelDto })
  label!: FieldLabelDto;
  @ApiProperty()
  required!: boolean;
  @ApiProperty({ type: [FieldChoiceDto] })
  choices!: FieldChoiceDto[];
  @ApiProperty()
  archived!: boolean;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

@ApiSchema({ name: 'CustomFieldPage' })
export class CustomFieldPageResponse extends PageResponse {
  @ApiProperty({ type: [CustomFieldResponse] })
  data!: CustomFieldResponse[];
}
