import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import type { ApiKeyRow } from '../api-key.repository.js';
import { KEY_SCOPES, type KeyScope } from '../key-scopes.js';

export class ApiKeyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({
    example: 'rgk_5f0c8e1a2b3d4e5f',
    description: 'How the key begins; the rest is known to its holder only',
  })
  prefix!: string;
  @ApiProperty({ type: [String] })
  scopes!: string[];
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ description: 'Who made it' })
  createdBy!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute' })
  lastUsedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;
}

export class CreatedApiKeyResponse extends ApiKeyResponse {
  @ApiProperty({ description: 'The key itself. It is shown this once.' })
  token!: string;
}

export class ApiKeyPageResponse extends PageResponse {
  @ApiProperty({ type: [ApiKeyResponse] })
  data!: ApiKeyResponse[];
}

export class KeyScopesResponse {
  @ApiProperty({ enum: KEY_SCOPES, enumName: 'KeyScope', isArray: true, description: 'In the order of the resources' })
  data!: KeyScope[];
}

/** What a handler answers: the fields of a response class, without being one. */
type Plain<T> = { [Field in keyof T]: T[Field] };

export function apiKeyResponse(row: ApiKeyRow): Plain<ApiKeyResponse> {
  return {
    id: row.id,
    name: row.name,
    prefix: `rgk_${row.prefix}`,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
