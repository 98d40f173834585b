import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { Observable, Subject } from 'rxjs';
import { Database, type Tx } from '../database/database.js';
import { DATABASE_URL } from '../database/database-url.js';
import { Metrics } from '../health/metrics.js';
import { Logger } from '../logging/logger.js';

/** Tells screens that something changed; they read it again. It carries ids, never content. */
export interface LiveEvent {
  topic: string;
  type: string;
  id: string;
  /** Who may know: the record's owner, or null when it has none. People who may see all records hear everything. */
  ownerId?: string | null;
}

const CHANNEL = 'regulars_live';
const FLUSH_MS = 40;
/** PostgreSQL refuses a NOTIFY payload of 8,000 bytes or more. */
const PAYLOAD_LIMIT = 7_500;

/**
 * Live updates across all API processes by LISTEN/NOTIFY. They are announced after the commit and on a connection of their own:
 * a NOTIFY inside the transaction would make all commits of the database take turns.
 */
@Injectable()
export class LiveEvents implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly heard = new Subject<LiveEvent>();
  private waiting: LiveEvent[] = [];
  private timer: NodeJS.Timeout | undefined;
  private listener: pg.Client | undefined;
  private stopped = false;

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly database: Database,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  /** Everything announced by any process from now on; completes when the program stops. */
  get stream(): Observable<LiveEvent> {
    return this.heard.asObservable();
  }

  announce(tx: Tx, event: LiveEvent): void {
    tx.afterCommit(() => this.publish(event));
  }

  publish(event: LiveEvent): void {
    this.waiting.push(event);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.flush();
    this.heard.complete();
    await this.listener?.end();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const events = this.waiting;
    this.waiting = [];
    if (events.length === 0) return;
    try {
      for (const payload of packed(events)) await this.database.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
    } catch (error) {
      this.metrics.liveDropped.inc(events.length);
      this.logger.warn({ err: error, count: events.length }, 'live updates dropped');
    }
  }

  private async listen(pause = 500): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const again = () => {
      if (this.stopped || this.listener !== client) return;
      this.listener = undefined;
      setTimeout(() => void this.listen(Math.min(pause * 2, 15_000)), pause).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => {
      for (const event of JSON.parse(payload ?? '[]') as LiveEvent[]) this.heard.next(event);
    });
    this.listener = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.logger.warn({ err: error }, 'live updates are cut off, trying again');
      again();
    }
  }
}

function packed(events: readonly LiveEvent[]): string[] {
  const parts: string[] = [];
  let open: string[] = [];
  let size = 0;
  for (const event of events) {
    const text = JSON.stringify(event);
    if (size + text.length > PAYLOAD_LIMIT) {
      parts.push(`[${open.join()}]`);
      open = [];
      size = 0;
    }
    open.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  return [...parts, `[${open.join()}]`];
}
