import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MemberListItemResponse } from '../../dto/member.response.js';
import { GROUPS, type Group } from '../condition.js';
import { SEGMENT_KINDS, type SegmentKind } from '../segment-row.js';
import { RECORDS, type RecordKind, VALUE_TYPES, type ValueType } from '../value-shapes.js';

export class SegmentResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  description!: string;
  @ApiProperty({
    enum: SEGMENT_KINDS,
    enumName: 'SegmentKind',
    description: 'Dynamic: whoever the rule fits. Frozen: who it fitted when it was frozen',
  })
  kind!: SegmentKind;
  @ApiProperty({ type: 'object', additionalProperties: true })
  rule!: object;
  @ApiProperty({ description: 'The rule in words, in the language asked for' })
  reading!: string;
  @ApiProperty({ description: 'Who comes and goes is told' })
  followed!: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'When it was counted last' })
  memberCount!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  countedAt!: string | null;
  @ApiProperty({ description: 'Name of who made it' })
  createdBy!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class SegmentsResponse {
  @ApiProperty({ type: [SegmentResponse], description: 'By name' })
  data!: SegmentResponse[];
}

export class SegmentPreviewResponse {
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty({ type: [MemberListItemResponse], description: 'The 50 newest of them' })
  sample!: MemberListItemResponse[];
  @ApiProperty({ description: 'The rule in words' })
  reading!: string;
}

export class ConditionOptionResponse {
  @ApiProperty()
  value!: string;
  @ApiProperty()
  label!: string;
}

export class ConditionOperatorResponse {
  @ApiProperty({ example: 'between' })
  op!: string;
  @ApiProperty({ example: 'is between … and …' })
  label!: string;
  @ApiProperty({ enum: VALUE_TYPES, enumName: 'SegmentValueType' })
  value!: ValueType;
  @ApiPropertyOptional({ type: [ConditionOptionResponse], description: 'Of choices' })
  options?: ConditionOptionResponse[];
  @ApiPropertyOptional({ enum: RECORDS, enumName: 'SegmentRecord', description: 'Whose ids: of records and bought' })
  of?: RecordKind;
  @ApiPropertyOptional()
  min?: number;
  @ApiPropertyOptional()
  max?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'How long one text may be' })
  maxLength?: number;
  @ApiPropertyOptional({ type: 'integer', description: 'How many a list may have' })
  most?: number;
}

export class ConditionResponse {
  @ApiProperty({ example: 'age' })
  field!: string;
  @ApiProperty({ enum: GROUPS, enumName: 'SegmentConditionGroup' })
  group!: Group;
  @ApiProperty({ example: 'age' })
  label!: string;
  @ApiProperty({ type: [ConditionOperatorResponse] })
  operators!: ConditionOperatorResponse[];
  @ApiProperty({ description: 'GET /segments/values knows values of it' })
  suggests!: boolean;
  @ApiProperty({ description: 'Not offered any more; rules that have it go on' })
  retired!: boolean;
}

export class ConditionsResponse {
  @ApiProperty({ type: [ConditionResponse] })
  data!: ConditionResponse[];
  @ApiProperty({ description: 'ISO 4217: of amounts of money' })
  currency!: string;
}

export class SegmentValuesResponse {
  @ApiProperty({ type: [String], description: 'What most members have comes first' })
  data!: string[];
}

export class SegmentSizeResponse {
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty({ type: 'integer' })
  members!: number;
}

export class SegmentSizesResponse {
  @ApiProperty({ type: [SegmentSizeResponse], description: 'Oldest first' })
  data!: SegmentSizeResponse[];
}

export const WHY_KINDS = ['all', 'any', 'not', 'condition'] as const;

export class SegmentReasonResponse {
  @ApiProperty({ example: '/all/0', description: 'Which part of the rule; empty: the whole' })
  pointer!: string;
  @ApiProperty({ type: 'integer', description: 'How far it is nested' })
  depth!: number;
  @ApiProperty({ enum: WHY_KINDS, enumName: 'SegmentReasonKind' })
  kind!: (typeof WHY_KINDS)[number];
  @ApiProperty({ description: 'In words' })
  text!: string;
  @ApiProperty()
  met!: boolean;
}

export class SegmentWhyResponse {
  @ApiProperty({ description: 'They are in it' })
  member!: boolean;
  @ApiProperty({
    type: [SegmentReasonResponse],
    description: 'The parts of the rule from the top, as they stand for this member now. Empty for who has left',
  })
  reasons!: SegmentReasonResponse[];
}
