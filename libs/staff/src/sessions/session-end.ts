import { Injectable } from '@nestjs/common';
import { LiveEvents } from '@regulars/platform';
import { type Observable, catchError, exhaustMap, filter, interval, merge, of } from 'rxjs';
import type { Line } from '../access/current-actor.decorator.js';
import { SESSION_ENDED, Sessions } from './sessions.js';

/** Notices may be lost: the session itself is looked at this often, too. */
const CHECK_MS = 20_000;

/** For what stays open longer than a request. */
@Injectable()
export class SessionEnd {
  constructor(
    private readonly live: LiveEvents,
    private readonly sessions: Sessions,
  ) {}

  /** Tells when the session is over, the key revoked, or the rights are others; every process hears of it. */
  of({ actor, session }: Line): Observable<unknown> {
    const told = this.live.stream.pipe(
      filter(
        (event) =>
          (event.type === SESSION_ENDED && event.id === session) ||
          ((event.type === 'staff.deactivated' || event.type === 'staff.rights-changed') && event.id === actor.id),
      ),
    );
    if (session === undefined) return told;
    const gone = interval(CHECK_MS).pipe(
      // A database that does not answer proves nothing: who may still listen comes back.
      exhaustMap(() => this.sessions.isOpen(session)),
      catchError(() => of(false)),
      filter((open) => !open),
    );
    return merge(told, gone);
  }
}
