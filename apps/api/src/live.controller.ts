import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type LiveEvent, LiveEvents } from '@regulars/platform';
import { type Actor, CurrentActor, Requires } from '@regulars/staff';
import { type Observable, endWith, filter, interval, map, merge, takeUntil, timer, ignoreElements } from 'rxjs';

/** Proxies close what is silent for longer. */
const PING_MS = 20_000;
/** Then the browser reconnects, and the session and its rights are looked at anew. */
const LONGEST_MS = 10 * 60_000;

@ApiTags('live')
@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly events: LiveEvents) {}

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
  follow(@CurrentActor() actor: Actor): Observable<MessageEvent> {
    const changes = this.events.stream.pipe(
      filter((event) => mayHear(actor, event)),
      map(({ ownerId: _, ...event }): MessageEvent => ({ type: 'live', data: event })),
    );
    const stopping = this.events.stream.pipe(ignoreElements(), endWith(0));
    const gone = this.events.stream.pipe(filter(({ type, id }) => type === 'staff.deactivated' && id === actor.id));
    const over = merge(timer(LONGEST_MS), stopping, gone);
    const pings = interval(PING_MS).pipe(map((): MessageEvent => ({ type: 'ping', data: '' })));
    return merge(changes, pings).pipe(takeUntil(over));
  }
}

/** Records without an owner concern all; others their owner and those who may see every record. */
function mayHear(actor: Actor, event: LiveEvent): boolean {
  return (
    event.ownerId === undefined || event.ownerId === null || event.ownerId === actor.id || actor.can('orders:read-all')
  );
}
