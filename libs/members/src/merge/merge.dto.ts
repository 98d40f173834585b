import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { MemberResponse } from '../dto/member.response.js';
import { CHOSEN_FIELDS, type ChosenField } from './merged-columns.js';

export class MergeMembersDto {
  @ApiProperty({ format: 'uuid', description: 'Whose row goes' })
  @IsUUID()
  otherId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the other that you saw' })
  @IsInt()
  @Min(1)
  otherVersion!: number;

  @ApiPropertyOptional({
    enum: CHOSEN_FIELDS,
    enumName: 'MergedField',
    isArray: true,
    description:
      'Fields whose value is the other’s; without it that of the one kept, and the other’s where it has none',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(CHOSEN_FIELDS.length)
  @IsIn(CHOSEN_FIELDS, { each: true })
  take?: ChosenField[];

  @ApiPropertyOptional({ default: false, description: 'Only say what would come of it' })
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;
}

export class MovedResponse {
  @ApiProperty({ example: 'consents' })
  relation!: string;
  @ApiProperty({ type: 'integer' })
  count!: number;
}

export class MergeResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'By which it is undone; null for a dry run',
  })
  id!: string | null;
  @ApiProperty()
  dryRun!: boolean;
  @ApiProperty({ type: MemberResponse, description: 'The one kept, as it stands afterwards' })
  member!: MemberResponse;
  @ApiProperty({ type: MemberResponse, description: 'The one kept, before' })
  kept!: MemberResponse;
  @ApiProperty({ type: MemberResponse, description: 'The one that goes' })
  other!: MemberResponse;
  @ApiProperty({
    enum: CHOSEN_FIELDS,
    enumName: 'MergedField',
    isArray: true,
    description: 'Fields in which both have a value, and another',
  })
  conflicts!: ChosenField[];
  @ApiProperty({ type: [MovedResponse] })
  moved!: MovedResponse[];
}

export class PastMergeResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'uuid' })
  goneId!: string;
  @ApiProperty({ example: 'M-000124' })
  goneNumber!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  @ApiProperty()
  by!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  undoneAt!: string | null;
  @ApiProperty({ description: 'For 90 days' })
  undoable!: boolean;
}

export class PastMergesResponse {
  @ApiProperty({ type: [PastMergeResponse] })
  data!: PastMergeResponse[];
}
