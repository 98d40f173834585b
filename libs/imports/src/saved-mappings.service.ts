import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx, notFound } from '@regulars/platform';
import { type SavedMappingPageResponse, type SavedMappingResponse, savedMappingResponse } from './dto/saved-mapping.js';
import type { ImportPolicy, ImportRecord } from './import-record.js';
import { importNotFound } from './imports.errors.js';
import { ImportsRepository } from './imports.repository.js';
import { plainHeading } from './mapping.js';
import { SavedMappingRepository } from './saved-mapping.repository.js';

/** What columns meant: remembered for files with the same headings, in any order, and under names that people give. */
@Injectable()
export class SavedMappings {
  constructor(
    private readonly database: Database,
    private readonly mappings: SavedMappingRepository,
    private readonly imports: ImportsRepository,
  ) {}

  async list(kind: string): Promise<SavedMappingPageResponse> {
    return { data: (await this.mappings.named(kind)).map(savedMappingResponse), nextCursor: null };
  }

  /** Gives what an import has chosen a name. @throws 404 */
  async save(kind: string, importId: string, by: { name: string }, name: string): Promise<SavedMappingResponse> {
    return this.database.transaction(async (tx) => {
      const record = await this.imports.lock(tx, importId);
      if (record?.kind !== kind) throw importNotFound();
      return savedMappingResponse(await this.mappings.keep(tx, toKeep(record, name, by.name)));
    });
  }

  /** @throws 404 */
  async forget(kind: string, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.mappings.delete(tx, kind, id))) throw notFound('imports/mapping-not-found', 'mapping');
    });
  }

  /** What the same headings meant the last time; null the first time. */
  async recall(
    executor: Executor,
    kind: string,
    headings: readonly string[],
    known: readonly { key: string }[],
  ): Promise<{ mapping: Record<string, number>; policy: ImportPolicy } | null> {
    const kept = await this.mappings.byHeadings(executor, kind, keyOf(headings));
    if (!kept) return null;
    const places = new Map(headings.map((heading, column) => [plainHeading(heading), column]));
    const mapping: Record<string, number> = {};
    for (const { key } of known) {
      const column = places.get(plainHeading(kept.columns[key] ?? ''));
      if (kept.columns[key] !== undefined && column !== undefined) mapping[key] = column;
    }
    return { mapping, policy: kept.policy };
  }

  async remember(tx: Tx, record: ImportRecord): Promise<void> {
    await this.mappings.keep(tx, toKeep(record, null, record.createdByName));
  }
}

function toKeep({ kind, headings, mapping, policy }: ImportRecord, name: string | null, createdByName: string) {
  const columns = Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headings[column] ?? '']));
  return { kind, name, headingsKey: keyOf(headings), columns, policy, createdByName };
}

function keyOf(headings: readonly string[]): string {
  return headings.map(plainHeading).sort().join('\n');
}
