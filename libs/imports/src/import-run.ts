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
 * try goes on after the last row that was committed, and no row is written twice.
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
      const seen = new SeenKeys();
      await this.imports.eachChanged(id, (subject, row) => {
        this.planning.rememberChanged(subject, row, seen);
      });
      const upkeep = new ImportUpkeep(this.kinds.get(kind));
      for await (const stretch of this.planning.ahead(record, this.rest(record, seen), seen)) {
        if (!(await this.database.transaction((tx) => this.write(tx, record.id, stretch, seen)))) return;
        upkeep.after(stretch.rows.length);
      }
      await upkeep.done();
      await this.end(record.id, null);
    } catch (error) {
      if (!(error instanceof TableFault)) throw error;
      await this.end(record.id, { code: error.code, message: error.message });
    }
  }

  private async *rest(record: ImportRecord, seen: SeenKeys): AsyncGenerator<TableRow> {
    for await (const row of this.files.rows(record))
      if (row.number > record.rowDone) yield row;
      else this.planning.remember(record, row, seen);
  }

  /** @returns whether there is more to do: it may have been cancelled, or another process have taken it over */
  private async write(tx: Tx, id: string, stretch: Stretch, seen: SeenKeys): Promise<boolean> {
    const { rows } = stretch;
    const [record] = await Promise.all([this.imports.lock(tx, id), this.imports.letWait(tx)]);
    const [first, last] = [rows[0], rows.at(-1)];
    if (record?.state !== 'running' || !first || !last || first.number <= record.rowDone) return false;
    const plans = await this.planning.plan(tx, record, stretch, seen, true);
    const acts = plans.filter((plan): plan is GoodPlan => plan.result === 'created' || plan.result === 'changed');
    const applied = acts.length === 0 ? [] : await this.kinds.get(record.kind).apply(tx, record, acts);
    const written = new Map(applied.map((one) => [one.row, one]));
    const made = madeBy(plans, written);
    await Promise.all([
      this.imports.addMade(tx, id, made),
      this.imports.addOutcomes(tx, id, outcomesOf(plans, written, made, rows)),
      this.imports.count(tx, id, last.number, rows.length, countsOf(plans)),
    ]);
    this.live.announce(tx, { topic: 'imports', type: 'import.progress', id });
    return true;
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
