import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveEvents, Tasks, type Tx } from '@regulars/platform';
import { TableFault, type TableRow, cellText } from '@regulars/tables';
import { ImportFiles } from './import-files.js';
import type { Applied, GoodPlan, RowPlan } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import { ImportPlanning, type Stretch, countsOf } from './import-planning.js';
import type { ImportRecord, OutcomeRecord } from './import-record.js';
import { ImportUpkeep } from './import-upkeep.js';
import { type MadeRecords, ImportsRepository } from './imports.repository.js';
import { SeenKeys } from './seen-keys.js';

export const RUN = 'imports.run';

/**
 * Carries an import out, some rows in one transaction with what became of them and how far it is: whatever breaks in between, the next
 * try goes on after the last row that was committed, and no row is written twice. Two stretches may be written at once; each counts
 * once the one before it does.
 */
@Injectable()
export class ImportRun implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly planning: ImportPlanning,
    private readonly kinds: ImportKinds,
    private readonly live: LiveEvents,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(RUN, (payload) => this.run(payload as { id: string; kind: string }));
  }

  async run({ id, kind }: { id: string; kind: string }): Promise<void> {
    const record = await this.imports.find(id, kind);
    if (record?.state !== 'running') return;
    try {
      if (await this.all(record)) await this.end(id, null);
    } catch (error) {
      if (!(error instanceof TableFault)) throw error;
      await this.end(id, { code: error.code, message: error.message });
    }
  }

  /** @returns whether all is written: it may have been cancelled, or another process have taken it over */
  private async all(record: ImportRecord): Promise<boolean> {
    const kind = this.kinds.get(record.kind);
    const seen = new SeenKeys();
    await this.imports.eachChanged(record.id, (subject, row) => {
      this.planning.rememberChanged(subject, row, seen);
    });
    const upkeep = new ImportUpkeep(kind);
    let after = record.rowDone;
    let before: Promise<boolean> = Promise.resolve(true);
    let latest = before;
    try {
      for await (const stretch of this.planning.ahead(record, this.rest(record, seen), seen)) {
        const planned = Promise.withResolvers<undefined>();
        before = latest;
        latest = this.written(record, stretch, after, seen, planned.resolve);
        after = lastOf(stretch);
        // What a stretch remembers and locks while it is planned, the next one goes by.
        await Promise.race([planned.promise, latest]);
        if (!(await (kind.independent ? before : latest))) return false;
        upkeep.after(stretch.rows.length);
      }
      if (!(await latest)) return false;
    } finally {
      // Whatever comes next, the end or another try, begins when nothing is under way.
      await Promise.allSettled([before, latest]);
    }
    await upkeep.done();
    return true;
  }

  private async *rest(record: ImportRecord, seen: SeenKeys): AsyncGenerator<readonly TableRow[]> {
    for await (const rows of this.files.batches(record)) {
      const done = rows.filter(({ number }) => number <= record.rowDone);
      for (const row of done) this.planning.remember(record, row, seen);
      yield rows.slice(done.length);
    }
  }

  /** @returns whether it counts */
  private async written(
    record: ImportRecord,
    stretch: Stretch,
    after: number,
    seen: SeenKeys,
    planned: (value: undefined) => void,
  ): Promise<boolean> {
    try {
      await this.database.transaction((tx) => this.write(tx, record, stretch, after, seen, planned));
      return true;
    } catch (error) {
      if (error instanceof NotOurs) return false;
      throw error;
    }
  }

  /**
   * Waits for the stretch before it in the database, which sees who waits for whom.
   * @param after the last row before it @throws NotOurs when the import is not there any more
   */
  private async write(
    tx: Tx,
    record: ImportRecord,
    stretch: Stretch,
    after: number,
    seen: SeenKeys,
    planned: (value: undefined) => void,
  ): Promise<void> {
    const { id } = record;
    const { rows } = stretch;
    const last = lastOf(stretch);
    await Promise.all([this.imports.letWait(tx), this.imports.claim(tx, id, last)]);
    const plans = await this.planning.plan(tx, record, stretch, seen, true);
    planned(undefined);
    const acts = plans.filter((plan): plan is GoodPlan => plan.result === 'created' || plan.result === 'changed');
    const applied = acts.length === 0 ? [] : await this.kinds.get(record.kind).apply(tx, record, acts);
    await this.imports.claim(tx, id, after);
    if (!(await this.imports.count(tx, id, { after, last, rows: rows.length, counts: countsOf(plans) })))
      throw new NotOurs();
    const written = new Map(applied.map((one) => [one.row, one]));
    const made = madeBy(plans, written);
    await Promise.all([
      this.imports.addMade(tx, id, made),
      this.imports.addOutcomes(tx, id, outcomesOf(plans, written, made, rows)),
    ]);
    this.live.announce(tx, { topic: 'imports', type: 'import.progress', id });
  }

  private async end(id: string, failure: ImportRecord['failure']): Promise<void> {
    await this.database.transaction(async (tx) => {
      const record = await this.imports.lock(tx, id);
      if (record?.state !== 'running') return;
      await this.imports.change(tx, id, { state: failure ? 'failed' : 'done', failure, endedAt: new Date() });
      await this.imports.dropFile(tx, id);
      await this.kinds.get(record.kind).ended(tx, { ...record, state: failure ? 'failed' : 'done' });
      this.live.announce(tx, { topic: 'imports', type: 'import.changed', id });
    });
  }
}

/** The import was cancelled, or another process goes on with it: what was written of a stretch is taken back. */
class NotOurs extends Error {}

function lastOf({ rows }: Stretch): number {
  return rows.at(-1)?.number ?? 0;
}

/** What is new has nothing to restore: its id is enough, and thousands of them make one row. */
function madeBy(plans: readonly RowPlan[], written: ReadonlyMap<number, Applied>): MadeRecords {
  const made: MadeRecords = { rows: [], subjects: [], labels: [] };
  for (const { row, label } of plans) {
    const done = written.get(row);
    if (done?.before !== null || done.version !== FIRST_VERSION) continue;
    made.rows.push(row);
    made.subjects.push(done.subjectId);
    made.labels.push(stored(label));
  }
  return made;
}

const FIRST_VERSION = 1;

/** Of rows that changed nothing there is nothing to tell. */
function outcomesOf(
  plans: readonly RowPlan[],
  written: ReadonlyMap<number, Applied>,
  made: MadeRecords,
  rows: readonly TableRow[],
): OutcomeRecord[] {
  if (made.rows.length === plans.length) return [];
  const told = new Set(made.rows);
  const cells = new Map(rows.map((row) => [row.number, row.cells]));
  return plans
    .filter(({ row, result }) => result !== 'unchanged' && !told.has(row))
    .map((plan) => {
      const done = written.get(plan.row);
      const refused = plan.result === 'bad' || plan.result === 'duplicate';
      return {
        row: plan.row,
        result: plan.result,
        label: stored(plan.label),
        subjectId: done?.subjectId ?? ('subjectId' in plan ? plan.subjectId : null),
        before: done?.before ?? null,
        version: done?.version ?? null,
        cells: refused ? (cells.get(plan.row) ?? []).map((cell) => stored(cellText(cell))) : null,
        problems: refused ? plan.problems : null,
        undo: null,
      };
    });
}

/** PostgreSQL has no place for these. */
function stored(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
