import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ListMembersQuery } from '../dto/list-members.query.js';

export class ExportMembersQuery extends OmitType(ListMembersQuery, ['limit', 'cursor', 'count'] as const) {
  @ApiProperty({ enum: ['csv', 'xlsx'], description: 'csv: UTF-8 with a byte order mark, which spreadsheets expect' })
  @IsIn(['csv', 'xlsx'])
  format!: 'csv' | 'xlsx';
}
