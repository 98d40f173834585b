import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Tx } from '@regulars/platform';
import { type Colleague, actorFor } from '../access/actor.js';
import { SessionRepository } from './session.repository.js';

export interface ActiveSession {
  actor: Colleague;
  hash: Buffer;
  /** The end was moved: the browser's cookie should be too. */
  prolonged: boolean;
}

/**
 * Sessions live in PostgreSQL and are looked up on every request, by one statement on two primary keys. There is no cache in between:
 * someone who is deactivated, or signs out elsewhere, is out with the next request, on every API process.
 */
@Injectable()
export class Sessions {
  constructor(private readonly repository: SessionRepository) {}

  /** @returns the token for the cookie. Only its hash is stored: who reads the database can't sign in with it. */
  async begin(tx: Tx, accountId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.repository.create(tx, sha256(token), accountId);
    return token;
  }

  async find(token: string | undefined): Promise<ActiveSession | null> {
    if (token === undefined || !/^[\w-]{43}$/.test(token)) return null;
    const hash = sha256(token);
    const found = await this.repository.find(hash);
    if (!found) return null;
    // The one write that a GET may cause, at most hourly: people who work all day must not be thrown out.
    if (found.stale) await this.repository.prolong(hash);
    return { actor: actorFor(found), hash, prolonged: found.stale };
  }

  end(tx: Tx, hash: Buffer): Promise<void> {
    return this.repository.end(tx, hash);
  }

  /** @param except the session from which the change was made */
  endAll(tx: Tx, accountId: string, except?: Buffer): Promise<void> {
    return this.repository.endAll(tx, accountId, except ?? null);
  }

  forgetExpired(): Promise<void> {
    return this.repository.forgetExpired();
  }
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
