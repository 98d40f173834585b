import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FieldError } from '@regulars/platform';

const RESULTS = ['created', 'updated', 'unchanged', 'refused'] as const;

class BatchFieldProblem {
  @ApiProperty({ description: 'JSON pointer into the line', example: '/contact/email' })
  pointer!: string;
  @ApiProperty()
  code!: string;
  @ApiProperty({ description: 'Says what to do.' })
  message!: string;
}

class BatchProblem {
  @ApiProperty({ description: 'Stable; programs decide by it.', example: 'http/invalid-input' })
  code!: string;
  @ApiProperty({ description: 'Says what to do.' })
  detail!: string;
  @ApiProperty({ type: [BatchFieldProblem] })
  errors!: FieldError[];
}

/** What became of one line. */
export class BatchLineResponse {
  @ApiProperty({ type: 'integer', minimum: 1 })
  line!: number;
  @ApiProperty({ type: String, nullable: true })
  externalId!: string | null;
  @ApiProperty({ enum: RESULTS, enumName: 'BatchResult' })
  result!: (typeof RESULTS)[number];
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'R-2026-000123' })
  number!: string | null;
  @ApiPropertyOptional({ type: BatchProblem, description: 'Only of a refused line, which leaves no trace' })
  error?: BatchProblem;
}
