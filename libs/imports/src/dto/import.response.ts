import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { type Page, PageResponse, encodeCursor, pageOf } from '@regulars/platform';
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from '@regulars/tables';
import type { ImportField } from '../import-kind.js';
import { IMPORT_STATES, type ImportRecord, type ImportState } from '../import-record.js';

@ApiSchema({ name: 'ImportCounts' })
class CountsResponse {
  @ApiProperty({ type: 'integer' })
  created!: number;
  @ApiProperty({ type: 'integer' })
  changed!: number;
  @ApiProperty({ type: 'integer' })
  unchanged!: number;
  @ApiProperty({ type: 'integer', description: 'About a record that is there already, which the rules leave alone.' })
  duplicate!: number;
  @ApiProperty({ type: 'integer' })
  bad!: number;
}

@ApiSchema({ name: 'ImportReading' })
class ReadingResponse {
  @ApiProperty({ enum: ['csv', 'xlsx'], enumName: 'SpreadsheetFormat' })
  format!: 'csv' | 'xlsx';
  @ApiProperty({ type: String, enum: ENCODINGS, nullable: true })
  encoding!: Encoding | null;
  @ApiProperty({ type: String, enum: DELIMITERS, nullable: true })
  delimiter!: Delimiter | null;
  @ApiProperty({ type: [String] })
  sheets!: readonly string[];
  @ApiProperty({ type: String, nullable: true })
  sheet!: string | null;
  @ApiProperty({ type: 'integer' })
  headingRow!: number;
  @ApiProperty({ enum: ['.', ','], enumName: 'DecimalSign' })
  decimalSign!: '.' | ',';
}

@ApiSchema({ name: 'ImportField' })
class FieldResponse {
  @ApiProperty()
  key!: string;
  @ApiProperty()
  required!: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'What the company calls a field of its own, by language.',
  })
  label!: Readonly<Record<string, string>> | null;
}

@ApiSchema({ name: 'ImportFailure' })
class FailureResponse {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  message!: string;
}

@ApiSchema({ name: 'ImportPerson' })
class PersonResponse {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
}

@ApiSchema({ name: 'Import' })
export class ImportResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: IMPORT_STATES, enumName: 'ImportState' })
  state!: ImportState;
  @ApiProperty()
  fileName!: string;
  @ApiProperty({ type: 'integer', description: 'Bytes' })
  fileSize!: number;
  @ApiProperty({ type: ReadingResponse })
  reading!: ReadingResponse;
  @ApiProperty({ type: [String] })
  headings!: string[];
  @ApiProperty({ type: [FieldResponse], description: 'What columns can be mapped to.' })
  fields!: FieldResponse[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Field → column, from 0.' })
  mapping!: Record<string, number>;
  @ApiProperty({ description: 'The mapping is that of the last file with the same headings.' })
  remembered!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  policy!: Record<string, string>;
  @ApiProperty({ type: CountsResponse, nullable: true, description: 'What the trial run counted.' })
  checked!: CountsResponse | null;
  @ApiProperty({ type: 'integer', nullable: true })
  totalRows!: number | null;
  @ApiProperty({ type: 'integer', description: 'Rows that are dealt with, of the trial run or the import.' })
  rowsDone!: number;
  @ApiProperty({ type: CountsResponse, description: 'What became of the rows so far.' })
  counts!: CountsResponse;
  @ApiProperty({ type: 'integer' })
  undone!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that an undo left alone: somebody changed them since.' })
  kept!: number;
  @ApiProperty({ type: FailureResponse, nullable: true })
  failure!: FailureResponse | null;
  @ApiProperty({ type: PersonResponse })
  createdBy!: PersonResponse;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;
}

@ApiSchema({ name: 'ImportPage' })
export class ImportPageResponse extends PageResponse {
  @ApiProperty({ type: [ImportResponse] })
  data!: ImportResponse[];
}

export function importResponse(record: ImportRecord, fields: readonly ImportField[]): ImportResponse {
  const { kind: _, rowDone: __, createdById, createdByName, createdAt, startedAt, endedAt, ...rest } = record;
  return {
    ...rest,
    fields: fields.map(({ key, required, label }) => ({ key, required, label: label ?? null })),
    createdBy: { id: createdById, name: createdByName },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export function pageOfImports(
  records: readonly ImportRecord[],
  limit: number,
  fields: readonly ImportField[],
): Page<ImportResponse> {
  return pageOf(
    records,
    limit,
    ({ id }) => encodeCursor([id]),
    (record) => importResponse(record, fields),
  );
}
