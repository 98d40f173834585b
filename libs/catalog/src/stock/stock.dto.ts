import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

const MAX = 2_147_483_647;
const RESULTS = ['changed', 'unchanged', 'repeated', 'refused'] as const;

/** Either `stock`, what is there, or `delta`, what came or went. */
@ApiSchema({ name: 'StockLine' })
export class StockLineDto {
  @ApiProperty({ maxLength: 64, description: 'Upper and lower case count as the same.' })
  @Trimmed()
  @IsString()
  @MaxLength(64)
  sku!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX, description: 'From now on it is kept.' })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(MAX)
  stock?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: -MAX,
    maximum: MAX,
    description: 'Needs a `ref`. Refused for a product whose stock is not kept, and when it would fall below 0.',
  })
  @IfGiven()
  @IsInt()
  @Min(-MAX)
  @Max(MAX)
  delta?: number;

  @ApiPropertyOptional({
    maxLength: 100,
    description: 'Your own reference of the movement, unique: told again, it is not done again.',
  })
  @IfGiven()
  @OneLine(100)
  ref?: string;
}

@ApiSchema({ name: 'StockLines' })
export class StockLinesDto {
  @ApiProperty({ type: [StockLineDto], maxItems: 10_000 })
  lines!: StockLineDto[];
}

@ApiSchema({ name: 'StockProblem' })
class StockProblem {
  @ApiProperty()
  code!: string;
  @ApiProperty({ description: 'Says what to do.' })
  detail!: string;
}

@ApiSchema({ name: 'StockLineResult' })
export class StockLineResponse {
  @ApiProperty({ type: 'integer', minimum: 1 })
  line!: number;
  @ApiProperty({ type: String, nullable: true })
  sku!: string | null;
  @ApiProperty({ enum: RESULTS, enumName: 'StockResult' })
  result!: (typeof RESULTS)[number];
  @ApiProperty({ type: 'integer', nullable: true, description: 'What is there now.' })
  stock!: number | null;
  @ApiPropertyOptional({ type: StockProblem })
  error?: StockProblem;
}

@ApiSchema({ name: 'StockResults' })
export class StockResultsResponse {
  @ApiProperty({ type: [StockLineResponse], description: 'One for each line, in their order.' })
  data!: StockLineResponse[];
}
