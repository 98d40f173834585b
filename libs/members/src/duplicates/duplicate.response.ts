import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { MemberListItemResponse } from '../dto/member.response.js';
import { DUPLICATE_REASONS, type DuplicateReason } from './duplicate.reader.js';

export class DuplicateResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the pair' })
  id!: string;
  @ApiProperty({ type: MemberListItemResponse })
  one!: MemberListItemResponse;
  @ApiProperty({ type: MemberListItemResponse })
  other!: MemberListItemResponse;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100, description: 'How much speaks for it' })
  score!: number;
  @ApiProperty({ enum: DUPLICATE_REASONS, enumName: 'DuplicateReason', isArray: true, description: 'What is the same' })
  reasons!: DuplicateReason[];
  @ApiProperty({ format: 'date-time' })
  foundAt!: string;
}

export class DuplicatePageResponse extends PageResponse {
  @ApiProperty({ type: [DuplicateResponse] })
  data!: DuplicateResponse[];
}
