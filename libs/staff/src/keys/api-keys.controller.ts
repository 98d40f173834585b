import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page, WithoutIdempotencyKey } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { ApiKeysService } from './api-keys.service.js';
import {
  ApiKeyPageResponse,
  type ApiKeyResponse,
  CreatedApiKeyResponse,
  KeyScopesResponse,
} from './dto/api-key.response.js';
import { CreateApiKeyDto } from './dto/create-api-key.dto.js';
import { ListApiKeysQuery } from './dto/list-api-keys.query.js';

@ApiTags('integrations')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get()
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'listApiKeys', summary: 'API keys, newest first; revoked ones too' })
  @ApiOkResponse({ type: ApiKeyPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListApiKeysQuery): Promise<Page<ApiKeyResponse>> {
    return this.keys.list(query);
  }

  @Get('scopes')
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'listKeyScopes', summary: 'What a key of yours can be allowed' })
  @ApiOkResponse({ type: KeyScopesResponse })
  @ErrorResponses(400, 401, 403)
  scopes(@CurrentActor() actor: StaffActor): KeyScopesResponse {
    return this.keys.scopes(actor);
  }

  /** The answer holds a secret, which must not be kept for repetitions. */
  @Post()
  @HttpCode(201)
  @WithoutIdempotencyKey()
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'createApiKey', summary: 'Make an API key; the key is in this answer and nowhere else' })
  @ApiCreatedResponse({ type: CreatedApiKeyResponse })
  @ErrorResponses(400, 401, 403, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateApiKeyDto): Promise<CreatedApiKeyResponse> {
    return this.keys.create(actor, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('integrations:manage')
  @ApiOperation({ operationId: 'revokeApiKey', summary: 'Revoke an API key, at once and for good' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  revoke(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.keys.revoke(actor, id);
  }
}
