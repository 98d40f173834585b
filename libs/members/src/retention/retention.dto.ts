import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { RETENTION_UNITS, type RetentionUnit } from './retention-rules.js';

export class UpdateRetentionDto {
  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 3_650, description: 'In the rule’s unit' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(3_650)
  after?: number;
}

export class PreviewRetentionQuery {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 3_650, description: 'In the rule’s unit' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3_650)
  after!: number;
}

@ApiSchema({ name: 'RetentionRule' })
export class RetentionRuleResponse {
  @ApiProperty({ example: 'raw-mails' })
  name!: string;
  @ApiProperty({ enum: RETENTION_UNITS, enumName: 'RetentionUnit' })
  unit!: RetentionUnit;
  @ApiProperty({ type: 'integer' })
  least!: number;
  @ApiProperty({ type: 'integer' })
  most!: number;
  @ApiProperty()
  active!: boolean;
  @ApiProperty({ type: 'integer' })
  after!: number;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing goes before' })
  firstRunAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastRunAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'How many went then' })
  lastCount!: number | null;
  @ApiProperty({ type: String, nullable: true })
  changedBy!: string | null;
}

@ApiSchema({ name: 'RetentionRules' })
export class RetentionRulesResponse {
  @ApiProperty({ type: [RetentionRuleResponse] })
  data!: RetentionRuleResponse[];
}

export class RetentionSampleResponse {
  @ApiProperty({ example: 'M-000123' })
  label!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class RetentionTotalResponse {
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty()
  capped!: boolean;
}

@ApiSchema({ name: 'RetentionPreview' })
export class RetentionPreviewResponse {
  @ApiProperty({ type: RetentionTotalResponse })
  total!: RetentionTotalResponse;
  @ApiProperty({ type: [RetentionSampleResponse], description: 'The oldest of them' })
  sample!: RetentionSampleResponse[];
}
