import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type LiveEvent, LiveEvents } from '@regulars/platform';
import { type Actor, CurrentLine, type Line, Requires, SessionEnd } from '@regulars/staff';
import { type Observable, endWith, filter, interval, map, merge, takeUntil, timer, ignoreElements } from 'rxjs';

/** Proxies close what is silent for longer. */
const PING_MS = 20_000;
/** Then the browser reconnects, whatever has become of the line. */
const LONGEST_MS = 10 * 60_000;
/** Notices among processes, for nobody's screen. */
const OF_SESSIONS = 'staff';

@ApiTags('live')
@Controller('api/v1/live')
export class LiveController {
  constructor(
    private readonly events: LiveEvents,
    private readonly ends: SessionEnd,
  ) {}

  @Sse()
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'followLive',
    summary: 'Server-sent events: what changed, by id; read it again to see it',
  })
  @ApiOkResponse({
    description: 'event: live, data: { topic, type, id }',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ErrorResponses(400, 401, 403)
  follow(@CurrentLine() line: Line): Observable<MessageEvent> {
    const changes = this.events.stream.pipe(
      filter((event) => event.topic !== OF_SESSIONS && mayHear(line.actor, event)),
      map(({ ownerId: _, ...event }): MessageEvent => ({ type: 'live', data: event })),
    );
    const stopping = this.events.stream.pipe(ignoreElements(), endWith(0));
    const over = merge(timer(LONGEST_MS), stopping, this.ends.of(line));
    const pings = interval(PING_MS).pipe(map((): MessageEvent => ({ type: 'ping', data: '' })));
    return merge(changes, pings).pipe(takeUntil(over));
  }
}

/** Records without an owner concern all; others their owner and those who may see every record of that kind. */
function mayHear(actor: Actor, { topic, ownerId }: LiveEvent): boolean {
  const ofMembers = topic === 'members';
  if (ofMembers && !actor.can('members:read')) return false;
  const all = ofMembers ? 'members:read-all' : 'orders:read-all';
  return ownerId === undefined || ownerId === null || ownerId === actor.id || actor.can(all);
}
