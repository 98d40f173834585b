import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Caller } from '../access/caller.js';
import type { StaffMember } from '../accounts/staff.reader.js';
import { type SessionResponse, sessionResponse } from './dto/session.response.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';

export interface SignedIn {
  /** For the cookie. */
  token: string;
  session: SessionResponse;
}

/** The beginning of a session, and what its person is told of it. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly sessions: Sessions,
    private readonly repository: SessionRepository,
  ) {}

  async begin(tx: Tx, member: StaffMember, caller: Caller): Promise<SignedIn> {
    const token = await this.sessions.begin(tx, member.id, caller);
    return { token, session: await this.told(member, tx) };
  }

  /** What the person is told about themselves. */
  async told(member: StaffMember, tx?: Tx): Promise<SessionResponse> {
    return sessionResponse(member, await this.repository.standing(member.id, tx));
  }
}
