import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks, type Tx } from '@regulars/platform';
import { SYSTEM } from '@regulars/staff';
import { type Asked, SupplyAccess } from './supply-access.js';
import { SupplyJournal } from './supply-journal.js';
import { expiringMail, reminderMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestRow } from './supply-row.js';

const TASK = 'orders.watch-supplier-requests';

/**
 * Who does not answer is reminded once; before the link ends the person in charge is told; and that it ended is written down. Each is one
 * transaction with its mark, so that a crash neither forgets nor repeats it.
 */
@Injectable()
export class SupplyClock implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly reader: SupplyReader,
    private readonly access: SupplyAccess,
    private readonly requests: SupplyRepository,
    private readonly journal: SupplyJournal,
    private readonly post: SupplyPost,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, () => this.tick());
    this.tasks.cron('*/10 * * * *', TASK);
  }

  /** One that fails keeps no other waiting. @throws AggregateError of those that failed */
  async tick(): Promise<void> {
    const failures: unknown[] = [];
    for (const { id, deed } of await this.reader.due()) {
      await this.database
        .transaction((tx) => this.carryOut(tx, id, deed))
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some requests to suppliers could not be looked after');
  }

  private async carryOut(tx: Tx, id: string, deed: 'reminded' | 'expiring' | 'expired'): Promise<void> {
    const asked = await this.access.lockAny(tx, id);
    // Meanwhile it may have been answered, the order recycled, or another worker have done it.
    if (asked?.request.status !== 'open' || asked.order.recycled_at !== null) return;
    if (deed === 'reminded') await this.remind(tx, asked);
    else if (deed === 'expiring') await this.warn(tx, asked);
    else await this.end(tx, asked);
  }

  private async remind(tx: Tx, asked: Asked): Promise<void> {
    const { request } = asked;
    if (request.reminded_at !== null || request.over) return;
    await this.requests.update(tx, request.id, { moments: ['reminded_at'] });
    const way = await this.post.wayOf(tx, request);
    const lines = await this.reader.lines([request.id], tx);
    await this.post.toSupplier(tx, request, reminderMail(request, lines, await this.post.letterhead(tx), way), {
      automatic: true,
      onceKey: `supply-reminder:${request.id}:${request.round}`,
      ...(request.sheet_file_id === null ? {} : { fileIds: [request.sheet_file_id] }),
    });
    await this.journal.record(tx, SYSTEM, asked, { kind: 'reminded', detail: request.supplier_email });
  }

  private async warn(tx: Tx, asked: Asked): Promise<void> {
    const { request } = asked;
    if (request.warned_at !== null || request.over) return;
    await this.requests.update(tx, request.id, { moments: ['warned_at'] });
    const until = await this.post.dayOf(request.expires_at, tx);
    await this.post.toPersonInCharge(tx, asked, (lang, url) => expiringMail(request, until, lang, url), {
      key: keyOf('expiring', request),
    });
    await this.journal.record(tx, SYSTEM, asked, { kind: 'expiring' });
  }

  private async end(tx: Tx, asked: Asked): Promise<void> {
    if (asked.request.expired_at !== null || !asked.request.over) return;
    await this.requests.update(tx, asked.request.id, { moments: ['expired_at'] });
    await this.journal.record(tx, SYSTEM, asked, { kind: 'expired' });
  }
}

function keyOf(news: string, { id, round }: SupplyRequestRow): string {
  return `supply-${news}:${id}:${round}`;
}
