import { Injectable } from '@nestjs/common';
import type { Executor } from '@regulars/platform';
import type { TableRow } from '@regulars/tables';
import type { MappedRow, RowPlan } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import type { ImportCounts, ImportRecord } from './import-record.js';
import { mappedRow } from './mapping.js';

/** The rows at which keys were first seen; about a hundred bytes a row. */
export type SeenKeys = Map<string, number>;

/** What would become of rows, with those refused that name a record for the second time. */
@Injectable()
export class ImportPlanning {
  constructor(private readonly kinds: ImportKinds) {}

  async plan(
    executor: Executor,
    record: ImportRecord,
    rows: readonly TableRow[],
    seen: SeenKeys,
    lock = false,
  ): Promise<RowPlan[]> {
    const kind = this.kinds.get(record.kind);
    const mapped = rows.map((row) => mappedRow(row, record.mapping));
    const repeated = new Map<number, RowPlan>();
    for (const row of mapped) {
      const first = this.firstRowOf(record, row, seen);
      if (first !== undefined) repeated.set(row.row, twice(row, kind.keyOf(row.values) ?? '', first));
    }
    const fresh = mapped.filter(({ row }) => !repeated.has(row));
    const planned = new Map((await kind.plan(executor, record, fresh, lock)).map((plan) => [plan.row, plan]));
    return mapped.flatMap(({ row }) => repeated.get(row) ?? planned.get(row) ?? []);
  }

  /** Rows that an earlier try dealt with still have their keys. */
  remember(record: ImportRecord, row: TableRow, seen: SeenKeys): void {
    this.firstRowOf(record, mappedRow(row, record.mapping), seen);
  }

  private firstRowOf(record: ImportRecord, { row, values }: MappedRow, seen: SeenKeys): number | undefined {
    const key = this.kinds.get(record.kind).keyOf(values);
    if (key === null) return undefined;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    return first;
  }
}

export function countsOf(plans: readonly RowPlan[]): ImportCounts {
  const counts: ImportCounts = { created: 0, changed: 0, unchanged: 0, bad: 0 };
  for (const { result } of plans) counts[result] += 1;
  return counts;
}

export function sumOf(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    bad: a.bad + b.bad,
  };
}

function twice({ row }: MappedRow, label: string, first: number): RowPlan {
  const message = `Row ${first} is about the same one. Keep one of them.`;
  return { row, label, result: 'bad', problems: [{ field: null, code: 'repeated', message }] };
}
