import { Injectable } from '@nestjs/common';
import type { Executor } from '@regulars/platform';
import type { TableRow } from '@regulars/tables';
import type { ImportKind, MappedRow, RowPlan } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import type { ImportCounts, ImportRecord } from './import-record.js';
import { mappedRow } from './mapping.js';
import type { SeenKeys } from './seen-keys.js';

/** Some rows of the file that are dealt with together. */
export interface Stretch {
  rows: readonly TableRow[];
  mapped: readonly MappedRow[];
  /** Rows that name a record for the second time, by their numbers. */
  repeated: ReadonlyMap<number, RowPlan>;
}

const STRETCH = 500;
/** A group that is longer than this many stretches is cut all the same. */
const MOST_STRETCHES = 4;

/** What would become of rows, with those told apart that name a record for the second time. */
@Injectable()
export class ImportPlanning {
  constructor(private readonly kinds: ImportKinds) {}

  /** What of a stretch can be done while the one before it is written is done by then. */
  async *ahead(
    record: ImportRecord,
    batches: AsyncIterable<readonly TableRow[]>,
    seen: SeenKeys,
  ): AsyncGenerator<Stretch> {
    const stretches = this.prepared(record, batches, seen);
    let next = stretches.next();
    try {
      for (;;) {
        const result: IteratorResult<Stretch, unknown> = await next;
        if (result.done) return;
        next = stretches.next();
        // Met when it is awaited; whoever stops before that has no use for it.
        next.catch(() => undefined);
        yield result.value;
      }
    } finally {
      await stretches.return(undefined).catch(() => undefined);
    }
  }

  /** What needs no database. */
  async prepare(
    record: ImportRecord,
    mapped: readonly MappedRow[],
    seen: SeenKeys,
  ): Promise<Pick<Stretch, 'mapped' | 'repeated'>> {
    const kind = this.kinds.get(record.kind);
    await kind.prepare?.(record, mapped);
    const repeated = new Map<number, RowPlan>();
    for (const row of mapped) {
      const first = firstRowOf(kind, record, row, seen);
      if (first !== undefined) repeated.set(row.row, twice(kind, row.row, kind.labelOf(row, record), first));
    }
    return { mapped, repeated };
  }

  async plan(
    executor: Executor,
    record: ImportRecord,
    { mapped, repeated }: Pick<Stretch, 'mapped' | 'repeated'>,
    seen: SeenKeys,
    lock = false,
  ): Promise<RowPlan[]> {
    const kind = this.kinds.get(record.kind);
    const fresh = repeated.size === 0 ? mapped : mapped.filter(({ row }) => !repeated.has(row));
    const plans = (await kind.plan(executor, record, fresh, lock)).map((plan) => onceOnly(kind, plan, seen));
    if (repeated.size === 0) return plans;
    const planned = new Map(plans.map((plan) => [plan.row, plan]));
    return mapped.flatMap(({ row }) => repeated.get(row) ?? planned.get(row) ?? []);
  }

  /** Rows that an earlier try dealt with still have their keys. */
  remember(record: ImportRecord, row: TableRow, seen: SeenKeys): void {
    firstRowOf(this.kinds.get(record.kind), record, mappedRow(row, record.mapping), seen);
  }

  /** Records that an earlier try changed are not changed again. */
  rememberChanged(subjectId: string, row: number, seen: SeenKeys): void {
    seen.first(recordKey(subjectId), row);
  }

  private async *prepared(
    record: ImportRecord,
    batches: AsyncIterable<readonly TableRow[]>,
    seen: SeenKeys,
  ): AsyncGenerator<Stretch> {
    for await (const stretch of stretchesOf(this.kinds.get(record.kind), record, batches))
      yield { rows: stretch.rows, ...(await this.prepare(record, stretch.mapped, seen)) };
  }
}

async function* stretchesOf(
  kind: ImportKind,
  { mapping }: ImportRecord,
  batches: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<Omit<Stretch, 'repeated'>> {
  const size = kind.stretch ?? STRETCH;
  let [taken, mapped, group]: [TableRow[], MappedRow[], string | null] = [[], [], null];
  for await (const rows of batches)
    for (const row of rows) {
      const next = mappedRow(row, mapping);
      const its = kind.groupOf?.(next.values) ?? null;
      const together = its !== null && its === group && taken.length < size * MOST_STRETCHES;
      if (taken.length >= size && !together) {
        yield { rows: taken, mapped };
        [taken, mapped] = [[], []];
      }
      taken.push(row);
      mapped.push(next);
      group = its;
    }
  if (taken.length > 0) yield { rows: taken, mapped };
}

/** What the row has is remembered whichever of its keys was known. */
function firstRowOf(kind: ImportKind, record: ImportRecord, row: MappedRow, seen: SeenKeys) {
  const { sorts, unique } = kind.keysOf(row, record);
  let first: number | undefined;
  let stronger = 0;
  for (let place = 0; place < sorts.length; place += 1) {
    const keys = sorts[place] ?? [];
    for (const key of keys) {
      const its = seen.first(key, row.row, place < unique ? 0 : stronger);
      first ??= its;
    }
    if (keys.length > 0) stronger |= 1 << place;
  }
  return first;
}

/** Two rows may mean one record by different keys. */
function onceOnly(kind: ImportKind, plan: RowPlan, seen: SeenKeys): RowPlan {
  if (plan.result !== 'changed' || plan.subjectId === null) return plan;
  const first = seen.first(recordKey(plan.subjectId), plan.row);
  return first === undefined ? plan : twice(kind, plan.row, plan.label, first);
}

function recordKey(subjectId: string): string {
  return `#${subjectId}`;
}

export function countsOf(plans: readonly RowPlan[]): ImportCounts {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, duplicate: 0, bad: 0 };
  for (const { result } of plans) counts[result] += 1;
  return counts;
}

export function sumOf(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    duplicate: a.duplicate + b.duplicate,
    bad: a.bad + b.bad,
  };
}

function twice({ repeated }: ImportKind, row: number, label: string, first: number): RowPlan {
  const message = `Row ${first} is about the same one. Keep one of them.`;
  return { row, label, result: repeated ?? 'bad', problems: [{ field: null, code: 'repeated', message }] };
}
