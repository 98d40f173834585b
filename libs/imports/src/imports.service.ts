import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  type Executor,
  Jobs,
  type Page,
  type Tx,
  VersionConflict,
  safeFileName,
} from '@regulars/platform';
import { type OutCell, SPREADSHEETS, type SpreadsheetFormat, type TableRow, cellText } from '@regulars/tables';
import type { UpdateImportDto } from './dto/update-import.dto.js';
import { type ImportResponse, importResponse, pageOfImports } from './dto/import.response.js';
import type { ImportPreviewResponse, ImportRowPageResponse } from './dto/import-rows.response.js';
import { CHECK } from './import-check.js';
import { ImportFiles } from './import-files.js';
import type { ImportField } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import { ImportPlanning } from './import-planning.js';
import type { ImportRecord, ImportState } from './import-record.js';
import { RUN } from './import-run.js';
import { UNDO } from './import-undo.js';
import { importNotFound, refusingFaults, wrongState } from './imports.errors.js';
import { ImportsRepository } from './imports.repository.js';
import { guessMapping, mappedRow } from './mapping.js';
import { SavedMappings } from './saved-mappings.service.js';
import { SeenKeys } from './seen-keys.js';

interface By {
  id: string;
  name: string;
  locale: string;
}

const PREVIEW = 100;
const STRETCH = 1_000;
const PREPARING = ['draft', 'checking', 'checked'] as const;
/** An import writes nothing before it is started, so these can go without a trace. */
const UNDOABLE = ['done', 'cancelled', 'failed'] as const;

/** Imports of one kind, from the uploaded file to taking it all back. Who may do what is the question of the kind's own routes. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFiles,
    private readonly planning: ImportPlanning,
    private readonly kinds: ImportKinds,
    private readonly mappings: SavedMappings,
    private readonly jobs: Jobs,
  ) {}

  get maxSize(): number {
    return this.files.maxSize;
  }

  /** @throws 413, 422 when it is no table */
  async upload(kind: string, by: By, name: string, bytes: AsyncIterable<Buffer>): Promise<ImportResponse> {
    const definition = this.kinds.get(kind);
    return this.database.transaction(async (tx) => {
      const fields = await this.fields(kind, tx);
      const id = await this.imports.insert(tx, kind, safeFileName(name), by);
      const { size: fileSize, utf8 } = await this.files.store(tx, id, bytes);
      const { sample, ...studied } = await this.files.study({ ...this.imports.file(id, fileSize, tx), utf8 }, fields);
      const recalled = await this.mappings.recall(tx, kind, studied.headings, fields);
      const mapping = recalled?.mapping ?? guessMapping(studied.headings, fields);
      const context = { sample: sample.map((row) => mappedRow(row, mapping)), locale: by.locale };
      const policy = { ...(await definition.defaults(tx, context)), ...recalled?.policy };
      await this.imports.change(tx, id, { fileSize, ...studied, mapping, policy, remembered: recalled !== null });
      return this.shown(tx, kind, id);
    });
  }

  /** Whether any import is being carried out: what can wait lets it go first. */
  running(): Promise<boolean> {
    return this.imports.running();
  }

  async list(kind: string, limit: number, before: string | null): Promise<Page<ImportResponse>> {
    return pageOfImports(await this.imports.list(kind, limit + 1, before), limit, await this.fields(kind));
  }

  /** @throws 404 */
  async get(kind: string, id: string): Promise<ImportResponse> {
    return importResponse(await this.existing(kind, id), await this.fields(kind));
  }

  /** @throws 404, 409, 412, 422 */
  async update(kind: string, id: string, version: number, input: UpdateImportDto): Promise<ImportResponse> {
    return this.database.transaction(async (tx) => {
      const fields = await this.fields(kind, tx);
      const record = await this.locked(tx, kind, id, PREPARING);
      if (record.version !== version) throw new VersionConflict(importResponse(record, fields));
      const { sample: _, ...restudied } = input.reading
        ? await this.files.study(this.imports.file(id, record.fileSize, tx), fields, definedOnly(input.reading))
        : { reading: record.reading, headings: record.headings, sample: [] };
      const sameHeadings = restudied.headings.join('\n') === record.headings.join('\n');
      const mapping = input.mapping ?? (sameHeadings ? record.mapping : guessMapping(restudied.headings, fields));
      assertMapping(mapping, restudied.headings.length, fields);
      const policy = { ...record.policy, ...input.policy };
      await this.imports.change(tx, id, {
        ...restudied,
        mapping,
        policy,
        remembered: record.remembered && sameHeadings && input.mapping === undefined,
        state: 'draft',
        checked: null,
        failure: null,
        rowsDone: 0,
      });
      return this.shown(tx, kind, id);
    });
  }

  /** What would become of the first rows. @throws 404, 409, 422 */
  async preview(kind: string, id: string): Promise<ImportPreviewResponse> {
    const record = await this.existing(kind, id);
    if (!isOneOf(record.state, PREPARING)) throw wrongState(record.state, PREPARING);
    return refusingFaults(async () => {
      const rows: TableRow[] = [];
      for await (const batch of this.files.batches(record)) if (rows.push(...batch) >= PREVIEW) break;
      const mapped = rows.slice(0, PREVIEW).map((row) => mappedRow(row, record.mapping));
      const seen = new SeenKeys();
      const plans = await this.planning.plan(
        this.database,
        record,
        await this.planning.prepare(record, mapped, seen),
        seen,
      );
      return {
        data: plans.map((plan, at) => ({
          row: plan.row,
          cells: (rows[at]?.cells ?? []).map((cell) => cellText(cell)),
          label: plan.label,
          result: plan.result,
          changes: 'changes' in plan ? plan.changes : {},
          problems: 'problems' in plan ? plan.problems : [],
        })),
      };
    });
  }

  /** The trial run. @throws 404, 409, 422 while something needed is not mapped */
  async check(kind: string, id: string): Promise<ImportResponse> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, kind, id, PREPARING);
      assertComplete(record, await this.fields(kind, tx));
      this.kinds.get(kind).assertReady?.(record);
      await this.imports.change(tx, id, { state: 'checking', checked: null, failure: null, rowsDone: 0 });
      const shown = await this.shown(tx, kind, id);
      await this.jobs.enqueue(tx, { task: CHECK, payload: { id, kind, version: shown.version }, maxAttempts: 3 });
      return shown;
    });
  }

  /** @throws 404, 409 unless the trial run is over */
  async start(kind: string, id: string): Promise<ImportResponse> {
    return this.moving(kind, id, ['checked'], { state: 'running', startedAt: new Date(), rowsDone: 0 }, RUN);
  }

  /** What was written stays, and can be undone. @throws 404, 409 */
  async cancel(kind: string, id: string): Promise<ImportResponse> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, kind, id, ['checking', 'running']);
      const running = record.state === 'running';
      await this.imports.change(
        tx,
        id,
        running ? { state: 'cancelled', endedAt: new Date() } : { state: 'draft', rowsDone: 0 },
      );
      if (running) {
        await this.imports.dropFile(tx, id);
        await this.kinds.get(kind).ended(tx, { ...record, state: 'cancelled' });
      }
      return this.shown(tx, kind, id);
    });
  }

  /** @throws 404, 409 */
  async undo(kind: string, id: string): Promise<ImportResponse> {
    return this.moving(kind, id, UNDOABLE, { state: 'undoing', endedAt: null }, UNDO);
  }

  /** One that was never started. @throws 404, 409 */
  async discard(kind: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.locked(tx, kind, id, PREPARING);
      await this.imports.delete(tx, id);
    });
  }

  /** Bad rows, or those that an undo left alone. @throws 404 */
  async rows(
    kind: string,
    id: string,
    which: 'bad' | 'kept',
    after: number,
    limit: number,
  ): Promise<ImportRowPageResponse> {
    await this.existing(kind, id);
    const found = await this.imports.outcomes(id, which, after, limit + 1);
    const data = found.slice(0, limit).map(({ row, label, cells, problems }) => ({
      row,
      label,
      cells: cells ?? [],
      problems: problems ?? [],
    }));
    return { data, nextCursor: found.length > limit ? String(data.at(-1)?.row ?? 0) : null };
  }

  /** The bad rows as they were, with the reason behind: mended there, the file can be imported again. @throws 404 */
  async errors(
    kind: string,
    id: string,
    format: SpreadsheetFormat,
  ): Promise<{ stream: Readable; type: string; name: string }> {
    const record = await this.existing(kind, id);
    const { type, write } = SPREADSHEETS[format];
    const base = record.fileName.replace(/\.[^.]*$/, '');
    return { stream: write(this.errorLines(record), 'Errors'), type, name: `${base}-errors.${format}` };
  }

  private async *errorLines({ id, headings }: ImportRecord): AsyncGenerator<OutCell[]> {
    yield [...headings, 'Row', 'Reason'];
    let after = 0;
    for (;;) {
      const some = await this.imports.outcomes(id, 'bad', after, STRETCH);
      for (const { row, cells, problems } of some) {
        const padded = headings.map((_, column) => cells?.[column] ?? '');
        yield [...padded, { decimal: String(row) }, (problems ?? []).map(({ message }) => message).join(' ')];
      }
      const last = some.at(-1);
      if (!last || some.length < STRETCH) return;
      after = last.row;
    }
  }

  private async moving(
    kind: string,
    id: string,
    from: readonly ImportState[],
    change: Parameters<ImportsRepository['change']>[2],
    task: string,
  ): Promise<ImportResponse> {
    return this.database.transaction(async (tx) => {
      const record = await this.locked(tx, kind, id, from);
      // Carried out once, it was right: the next file with these headings begins with it.
      if (task === RUN) await this.mappings.remember(tx, record);
      await this.imports.change(tx, id, change);
      await this.jobs.enqueue(tx, { task, payload: { id, kind } });
      return this.shown(tx, kind, id);
    });
  }

  private async fields(name: string, executor: Executor = this.database): Promise<readonly ImportField[]> {
    const kind = this.kinds.get(name);
    return kind.ownFields ? [...kind.fields, ...(await kind.ownFields(executor))] : kind.fields;
  }

  private async existing(kind: string, id: string, tx?: Tx): Promise<ImportRecord> {
    const record = await this.imports.find(id, kind, tx);
    if (!record) throw importNotFound();
    return record;
  }

  private async shown(tx: Tx, kind: string, id: string): Promise<ImportResponse> {
    return importResponse(await this.existing(kind, id, tx), await this.fields(kind, tx));
  }

  private async locked(tx: Tx, kind: string, id: string, states: readonly ImportState[]): Promise<ImportRecord> {
    const record = await this.imports.lock(tx, id);
    if (record?.kind !== kind) throw importNotFound();
    if (!isOneOf(record.state, states)) throw wrongState(record.state, states);
    return record;
  }
}

function isOneOf(state: ImportState, states: readonly ImportState[]): boolean {
  return states.includes(state);
}

function definedOnly<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value != null)) as T;
}

function assertMapping(
  mapping: Readonly<Record<string, number>>,
  columns: number,
  fields: readonly { key: string }[],
): void {
  const known = new Set(fields.map(({ key }) => key));
  const wrong = Object.entries(mapping).find(
    ([field, column]) => !known.has(field) || !(column >= 0 && column < columns),
  );
  if (!wrong) return;
  throw new DomainError('imports/unknown-column', 422, `There is no such field or column: ${wrong[0]}.`, {
    errors: [{ pointer: `/mapping/${wrong[0]}`, code: 'unknown', message: 'Choose a column of the file.' }],
  });
}

function assertComplete(record: ImportRecord, fields: readonly { key: string; required: boolean }[]): void {
  const missing = fields.filter(({ key, required }) => required && !(key in record.mapping)).map(({ key }) => key);
  if (missing.length === 0) return;
  throw new DomainError('imports/not-mapped', 422, `Say which column is: ${missing.join(', ')}.`, {
    errors: missing.map((field) => ({ pointer: `/mapping/${field}`, code: 'required', message: 'Choose a column.' })),
  });
}
