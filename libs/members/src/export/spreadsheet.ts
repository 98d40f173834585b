import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const SPREADSHEET_CONTENT = {
  'text/csv': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    schema: { type: 'string', format: 'binary' },
  },
} as const;

export class SpreadsheetQuery {
  @ApiProperty({ enum: ['csv', 'xlsx'], description: 'csv: UTF-8 with a byte order mark, which spreadsheets expect' })
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';
}

export function attachment({ stream, type, name }: { stream: Readable; type: string; name: string }): StreamableFile {
  return new StreamableFile(stream, { type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}
