import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OneLine } from '@regulars/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional } from 'class-validator';
import { KEY_SCOPES, type KeyScope } from '../key-scopes.js';

export class CreateApiKeyDto {
  @ApiProperty({ maxLength: 100, description: 'Which program it is for; stands in history and audit log' })
  @OneLine(100)
  name!: string;

  @ApiProperty({ enum: KEY_SCOPES, enumName: 'KeyScope', isArray: true, description: 'Only what you may do yourself' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(KEY_SCOPES.length)
  @ArrayUnique()
  @IsIn(KEY_SCOPES, { each: true })
  scopes!: KeyScope[];

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Absent or null: no end' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  expiresAt?: string | null;
}
