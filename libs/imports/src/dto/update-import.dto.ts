import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from '@regulars/tables';
import { IfGiven } from '@regulars/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Absent: guessed. */
class ReadingDto {
  @ApiPropertyOptional({ enum: ENCODINGS, enumName: 'Encoding' })
  @IsOptional()
  @IsIn(ENCODINGS)
  encoding?: Encoding;

  @ApiPropertyOptional({ enum: DELIMITERS, enumName: 'Delimiter' })
  @IsOptional()
  @IsIn(DELIMITERS)
  delimiter?: Delimiter;

  @ApiPropertyOptional({ type: String, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sheet?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  headingRow?: number;

  @ApiPropertyOptional({ enum: ['.', ','], enumName: 'DecimalSign' })
  @IsOptional()
  @IsIn(['.', ','])
  decimalSign?: '.' | ',';
}

/** Extended by each kind with its own policy. */
export class UpdateImportDto {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0 },
    description: 'Field → column, from 0. All of it: a field that is left out is not imported.',
  })
  @IfGiven()
  @IsObject()
  mapping?: Record<string, number>;

  @ApiPropertyOptional({ type: ReadingDto, description: 'How the file is read.' })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => ReadingDto)
  reading?: ReadingDto;

  policy?: object;
}

export class ImportPolicyDto {
  @ApiProperty({ enum: ['ignore', 'clear'], enumName: 'ImportBlanks', description: 'What an empty cell means.' })
  @IsIn(['ignore', 'clear'])
  blanks!: 'ignore' | 'clear';
}
