import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID, ValidateIf } from 'class-validator';
import { BOXES, type Box } from '../../order-status.js';

export class ReassignDto {
  @ApiProperty({ format: 'uuid', description: 'Whose orders; also of somebody who has left.' })
  @IsUUID()
  fromId!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Who gets all; null: they are free.',
  })
  @ValidateIf((_, value: unknown) => value !== undefined && value !== null)
  @IsUUID()
  toId?: string | null;

  @ApiPropertyOptional({ description: 'In place of toId: each by the assignment rules; what no rule takes is free.' })
  @IfGiven()
  @IsBoolean()
  byRules?: boolean;

  @ApiPropertyOptional({ enum: BOXES, enumName: 'Box', isArray: true, default: ['new', 'processed'] })
  @IfGiven()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(BOXES, { each: true })
  boxes?: Box[];
}

class ShareResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: free' })
  id!: string | null;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: 'integer' })
  count!: number;
}

@ApiSchema({ name: 'Reassignment' })
export class ReassignmentResponse {
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty({ type: [ShareResponse], description: 'Who got how many' })
  to!: ShareResponse[];
}
