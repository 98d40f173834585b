import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveEvents, Tasks } from '@regulars/platform';
import { TableFault } from '@regulars/tables';
import { ImportFiles } from './import-files.js';
import { ImportPlanning, countsOf, sumOf } from './import-planning.js';
import type { ImportRecord } from './import-record.js';
import { ImportsRepository } from './imports.repository.js';
import { SeenKeys } from './seen-keys.js';

export const CHECK = 'imports.check';
/** So often it says how far it is, and looks whether it is wanted still. */
const LOOK_MS = 300;

/** The trial run: all rows are planned and counted, and nothing is written but the counts. */
@Injectable()
export class ImportCheck implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly planning: ImportPlanning,
    private readonly live: LiveEvents,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(CHECK, (payload) => this.check(payload as { id: string; kind: string; version: number }));
  }

  /** @param version of the import when the trial was asked for; a later one has its own */
  async check({ id, kind, version }: { id: string; kind: string; version: number }): Promise<void> {
    const record = await this.imports.find(id, kind);
    if (record?.state !== 'checking' || record.version !== version) return;
    try {
      const counted = await this.count(record);
      if (counted) await this.end(record, { state: 'checked', checked: counted.counts, totalRows: counted.rows });
    } catch (error) {
      if (!(error instanceof TableFault)) throw error;
      await this.end(record, { state: 'draft', failure: { code: error.code, message: error.message } });
    }
  }

  private async count(record: ImportRecord) {
    const seen = new SeenKeys();
    let counts = countsOf([]);
    let rows = 0;
    let nextLook = 0;
    for await (const stretch of this.planning.ahead(record, this.files.batches(record), seen)) {
      counts = sumOf(counts, countsOf(await this.planning.plan(this.database, record, stretch, seen)));
      rows += stretch.rows.length;
      if (performance.now() < nextLook) continue;
      nextLook = performance.now() + LOOK_MS;
      // Somebody changed the mapping meanwhile, or threw the import away: its own trial follows.
      if ((await this.imports.find(record.id, record.kind))?.version !== record.version) return undefined;
      await this.imports.progress(record.id, rows);
      this.live.publish({ topic: 'imports', type: 'import.progress', id: record.id });
    }
    return { counts, rows };
  }

  private async end(record: ImportRecord, change: Parameters<ImportsRepository['change']>[2]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const now = await this.imports.lock(tx, record.id);
      if (now?.version !== record.version) return;
      await this.imports.change(tx, record.id, { rowsDone: 0, failure: null, ...change });
      this.live.announce(tx, { topic: 'imports', type: 'import.changed', id: record.id });
    });
  }
}
