import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FileResponse, IfGiven } from '@regulars/platform';
import { ArrayMaxSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

export const DRAFT_KINDS = ['reply', 'note'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export class DraftParams {
  @IsUUID()
  id!: string;

  @IsIn(DRAFT_KINDS)
  kind!: DraftKind;
}

export class SaveDraftDto {
  @ApiPropertyOptional({ type: String, maxLength: 200_000, description: 'HTML of a reply, plain text of a note' })
  @IfGiven()
  @IsString()
  @MaxLength(200_000)
  body?: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 20, description: 'Files you uploaded' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

export class DraftResponse {
  @ApiProperty({ enum: DRAFT_KINDS })
  kind!: DraftKind;
  @ApiProperty({ description: 'HTML of a reply, plain text of a note; empty when there is no draft' })
  body!: string;
  @ApiProperty({ type: [FileResponse] })
  files!: FileResponse[];
  @ApiProperty({ description: 'For If-Match; 0 when there is no draft' })
  version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  savedAt!: string | null;
}

export class DraftsResponse {
  @ApiProperty({ type: DraftResponse })
  reply!: DraftResponse;
  @ApiProperty({ type: DraftResponse })
  note!: DraftResponse;
}
