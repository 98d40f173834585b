import { Injectable } from '@nestjs/common';
import { Database, notFound } from '@regulars/platform';
import type { OwnSession } from '../access/current-actor.decorator.js';
import { Audit } from '../audit/audit.js';
import { type OwnSessionListResponse, ownSessionResponse } from './dto/own-session.response.js';
import { Sessions } from './sessions.js';

/** Where one is signed in, and signing out elsewhere. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async list({ actor, id }: OwnSession): Promise<OwnSessionListResponse> {
    return { data: (await this.sessions.list(actor.id)).map((row) => ownSessionResponse(row, id)) };
  }

  /** @throws 404 for one that has ended, and for somebody else's */
  async end({ actor }: OwnSession, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.sessions.end(tx, actor.id, id))) throw notFound('staff/session-not-found', 'session');
      await this.audit.record(tx, actor, { action: 'staff.session-ended', subject: { type: 'staff', id: actor.id } });
    });
  }

  async signOut({ actor, id }: OwnSession): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.end(tx, actor.id, id);
      await this.audit.record(tx, actor, { action: 'staff.signed-out', subject: { type: 'staff', id: actor.id } });
    });
  }

  async endOthers({ actor, id }: OwnSession): Promise<void> {
    await this.database.transaction(async (tx) => {
      if ((await this.sessions.endAll(tx, actor.id, id)) === 0) return;
      const subject = { type: 'staff', id: actor.id };
      await this.audit.record(tx, actor, { action: 'staff.other-sessions-ended', subject });
    });
  }
}
