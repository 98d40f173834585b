import { Injectable } from '@nestjs/common';
import { Database, DomainError, LiveEvents, type Page, notFound } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { type ApiKeyResponse, type CreatedApiKeyResponse, apiKeyResponse } from './dto/api-key.response.js';
import type { CreateApiKeyDto } from './dto/create-api-key.dto.js';
import type { ListApiKeysQuery } from './dto/list-api-keys.query.js';
import { KEY_SCOPES, type KeyScope } from './key-scopes.js';
import { newToken } from './key-token.js';

/** API keys are made, listed and revoked (ORD-15). They belong to the company and outlast whoever made them, until they are revoked. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeyRepository,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async list({ limit, cursor }: ListApiKeysQuery): Promise<Page<ApiKeyResponse>> {
    const page = await this.keys.page(limit, cursor);
    return { ...page, data: page.data.map(apiKeyResponse) };
  }

  scopes(actor: StaffActor): { data: KeyScope[] } {
    return { data: KEY_SCOPES.filter((scope) => actor.can(scope)) };
  }

  /** @throws 422 for a scope that the actor does not have, or an end in the past */
  async create(actor: StaffActor, { name, scopes, expiresAt }: CreateApiKeyDto): Promise<CreatedApiKeyResponse> {
    assertGives(actor, scopes);
    const end = expiresAt ? new Date(expiresAt) : null;
    if (end && end.getTime() <= Date.now())
      throw unacceptable('staff/expired-at-birth', '/expiresAt', 'Choose a time in the future, or none.');
    const { token, prefix, hash } = newToken();
    return this.database.transaction(async (tx) => {
      const key = await this.keys.create(tx, { prefix, hash, name, scopes, expiresAt: end, by: actor });
      await this.audit.record(tx, actor, {
        action: 'staff.api-key-created',
        subject: { type: 'api-key', id: key.id },
        changes: { scopes: { from: null, to: scopes } },
        note: name,
      });
      return { ...apiKeyResponse(key), token };
    });
  }

  /** At once and in all processes: each request looks the key up. @throws 404 */
  revoke(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const key = await this.keys.revoke(tx, id);
      if (!key) throw notFound('staff/api-key-not-found', 'API key in force');
      await this.audit.record(tx, actor, {
        action: 'staff.api-key-revoked',
        subject: { type: 'api-key', id },
        note: key.name,
      });
      // Ends the streams that it holds open, as for a colleague who leaves.
      this.live.announce(tx, { topic: 'staff', type: 'staff.deactivated', id });
    });
  }
}

function assertGives(actor: StaffActor, scopes: CreateApiKeyDto['scopes']): void {
  const beyond = scopes.findIndex((scope) => !actor.can(scope));
  if (beyond === -1) return;
  const message = `You don't have ${scopes[beyond]} yourself, so a key of yours can't have it either. Leave it out.`;
  throw unacceptable('staff/scope-beyond-own', `/scopes/${beyond}`, message);
}

function unacceptable(code: `staff/${string}`, pointer: string, message: string): DomainError {
  return new DomainError(code, 422, message, { errors: [{ pointer, code: code.slice('staff/'.length), message }] });
}
