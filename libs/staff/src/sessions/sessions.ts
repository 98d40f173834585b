import { Injectable } from '@nestjs/common';
import { LiveEvents, type Tx } from '@regulars/platform';
import { type Colleague, actorFor } from '../access/actor.js';
import type { Caller } from '../access/caller.js';
import { newToken, tokenHash } from '../access/one-time-token.js';
import { endChallengesOf } from '../second-factor/second-factor.repository.js';
import { type OwnSessionRow, SessionRepository } from './session.repository.js';

export interface ActiveSession {
  id: string;
  actor: Colleague;
  hash: Buffer;
  /** The end was moved: the browser's cookie should be too. */
  prolonged: boolean;
  /** Until codes are set up, only one's own account is open. */
  mustSetUpCodes: boolean;
}

/**
 * Sessions live in PostgreSQL and are looked up on every request, by one statement on primary keys. There is no cache in between:
 * someone who is deactivated, or signs out elsewhere, is out with the next request, on every API process. What stays open longer than a
 * request, the stream of live updates, hears of the end by a notice.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly repository: SessionRepository,
    private readonly live: LiveEvents,
  ) {}

  /** @returns the token for the cookie */
  async begin(tx: Tx, accountId: string, caller: Caller): Promise<string> {
    const { token, hash } = newToken();
    await this.repository.create(tx, hash, accountId, caller);
    return token;
  }

  async find(token: string | undefined, caller: Caller): Promise<ActiveSession | null> {
    const hash = tokenHash(token);
    if (hash === null) return null;
    const found = await this.repository.find(hash);
    if (!found) return null;
    // The one write that a GET may cause, at most every ten minutes: people who work all day must not be thrown out, and see where
    // their sessions were used last.
    if (found.stale) await this.repository.prolong(hash, caller);
    return {
      id: found.sessionId,
      actor: actorFor(found),
      hash,
      prolonged: found.stale,
      mustSetUpCodes: found.mustSetUpCodes,
    };
  }

  isOpen(id: string): Promise<boolean> {
    return this.repository.isOpen(id);
  }

  /** One's own that have not ended, the one used last first. */
  list(accountId: string): Promise<OwnSessionRow[]> {
    return this.repository.list(accountId);
  }

  /** @returns false when the person has no such session */
  async end(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return this.tell(tx, await this.repository.end(tx, accountId, id)) > 0;
  }

  /** @param except id of the session from which the change was made @returns how many ended */
  async endAll(tx: Tx, accountId: string, except?: string): Promise<number> {
    await endChallengesOf(tx, accountId);
    return this.tell(tx, await this.repository.endAll(tx, accountId, except ?? null));
  }

  forgetExpired(): Promise<void> {
    return this.repository.forgetExpired();
  }

  private tell(tx: Tx, ended: readonly string[]): number {
    for (const id of ended) this.live.announce(tx, { topic: 'staff', type: SESSION_ENDED, id });
    return ended.length;
  }
}

/** Notice with a session's id: what is open under it has to close. */
export const SESSION_ENDED = 'staff.session-ended';
