import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks, type Tx } from '@regulars/platform';
import { forwardedMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestRow } from './supply-row.js';
import { SupplySheets } from './supply-sheets.js';

const TASK = 'orders.forward-to-supplier';

/** Prints the sheet and queues the mail that brings it. Each round of a request has one mail, however often its job is tried. */
@Injectable()
export class SupplySending implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly reader: SupplyReader,
    private readonly requests: SupplyRepository,
    private readonly sheets: SupplySheets,
    private readonly post: SupplyPost,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, (payload) => {
      const { requestId, round } = payload as { requestId: string; round: number };
      return this.send(requestId, round);
    });
  }

  async enqueue(tx: Tx, { id, round }: SupplyRequestRow): Promise<void> {
    await this.jobs.enqueue(tx, { task: TASK, payload: { requestId: id, round } });
  }

  /** What was withdrawn meanwhile, or sent again, needs no mail of this round. */
  private async send(id: string, round: number): Promise<void> {
    const request = await this.reader.find(id);
    if (!wants(request, round)) return;
    // It takes a while: printed before anything is locked.
    const sheet = request.sheet_file_id === null ? await this.sheets.print(request) : null;
    await this.database.transaction(async (tx) => {
      const now = await this.requests.lock(tx, id);
      if (!wants(now, round)) return;
      // By an erasure, say. The job is tried again, and prints it as it stands then.
      if (sheet && now.version !== request.version)
        throw new Error('The request was changed while its sheet was printed');
      const fileId = now.sheet_file_id ?? (sheet && (await this.sheets.keep(tx, now, sheet)));
      if (fileId === null) throw new Error('The order sheet went away while its mail was written');
      const mail = forwardedMail(
        now,
        await this.reader.lines([id], tx),
        await this.post.letterhead(tx),
        await this.post.wayOf(tx, now),
      );
      await this.post.toSupplier(tx, now, mail, {
        automatic: false,
        fileIds: [fileId],
        author: { staffId: null, name: now.created_by_name, email: null },
        onceKey: `supply:${id}:${round}`,
      });
    });
  }
}

function wants(request: SupplyRequestRow | null, round: number): request is SupplyRequestRow {
  return request?.round === round && (request.status === 'open' || request.status === 'answered');
}
