import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveEvents, Tasks, type Tx } from '@regulars/platform';
import { ImportKinds } from './import-kinds.js';
import { ImportsRepository } from './imports.repository.js';

export const UNDO = 'imports.undo';
/** So many changed records are restored at a time; of new ones, what one stretch made. */
const AT_ONCE = 500;

/** Takes an import back, the last rows first. What somebody changed since stays as it is, and is listed. */
@Injectable()
export class ImportUndo implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly live: LiveEvents,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(UNDO, (payload) => this.undo(payload as { id: string }));
  }

  async undo({ id }: { id: string }): Promise<void> {
    while (await this.database.transaction((tx) => this.some(tx, id)));
  }

  /** @returns whether there is more to do */
  private async some(tx: Tx, id: string): Promise<boolean> {
    const record = await this.imports.lock(tx, id);
    if (record?.state !== 'undoing') return false;
    this.live.announce(tx, { topic: 'imports', type: 'import.progress', id });
    const changed = await this.imports.toUndo(tx, id, AT_ONCE);
    const made = changed.length > 0 ? [] : await this.imports.takeMade(tx, id);
    const outcomes = changed.length > 0 ? changed : made;
    const kind = this.kinds.get(record.kind);
    if (outcomes.length === 0) {
      await this.imports.change(tx, id, { state: 'undone', endedAt: new Date() });
      await kind.ended(tx, { ...record, state: 'undone' });
      return false;
    }
    const undone = await kind.undo(tx, record, outcomes);
    const kept = outcomes.filter(({ row }) => !undone.has(row)).map(({ row }) => row);
    // What was made is on a list of its own; those that stay get their place among the outcomes.
    await this.imports.addOutcomes(tx, id, made.filter(({ row }) => !undone.has(row))); // prettier-ignore
    await this.imports.markUndo(tx, id, [...undone], 'undone');
    await this.imports.markUndo(tx, id, kept, 'kept');
    await this.imports.countUndone(tx, id, undone.size, kept.length);
    return true;
  }
}
