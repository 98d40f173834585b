import { Injectable } from '@nestjs/common';
import { DomainError } from '@regulars/platform';
import { type KeyActor, actorForKey } from '../access/actor.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { KeyLimits } from './key-limits.js';
import { opens, readToken } from './key-token.js';

/** Opens the API to programs (ORD-15): who stands behind `Authorization: Bearer <key>`. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly keys: ApiKeyRepository,
    private readonly limits: KeyLimits,
  ) {}

  /** @throws 401 when no key in force is given; 429 when it asks too often */
  async actor(authorization: string, address: string): Promise<KeyActor> {
    const [, text = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const token = readToken(text);
    const key = token && (await this.keys.find(token.prefix));
    if (!token || !key || !opens(token, key.secret_hash)) {
      await this.limits.wrongKey(address);
      throw new DomainError(
        'staff/invalid-api-key',
        401,
        'Send Authorization: Bearer rgk_… with a key that is neither revoked nor expired. Owners make keys in the settings.',
        { headers: { 'www-authenticate': 'Bearer' } },
      );
    }
    await this.limits.request(key.id);
    // All that a GET by a key writes, at most once a minute: owners see which keys are still in use.
    if (key.stale) await this.keys.used(key.id);
    return actorForKey(key);
  }
}
