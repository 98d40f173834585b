import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { DEFAULT_RULES, type ValueRules } from './value-rules.js';

export interface ValueSettings {
  rules: ValueRules;
  version: number;
}

/** What people say members are grouped by. */
@Injectable()
export class ValueSettingsRepository {
  constructor(private readonly database: Database) {}

  current(executor: Executor = this.database): Promise<ValueSettings> {
    return this.read(executor, '');
  }

  lock(tx: Tx): Promise<ValueSettings> {
    return this.read(tx, 'FOR UPDATE');
  }

  async save(tx: Tx, rules: ValueRules): Promise<void> {
    await tx.query('UPDATE members.value_settings SET rules = $1, version = version + 1', [JSON.stringify(rules)]);
  }

  private async read(executor: Executor, locking: '' | 'FOR UPDATE'): Promise<ValueSettings> {
    const [row] = await executor.query<{ rules: ValueRules | null; version: number }>(
      `SELECT rules, version FROM members.value_settings ${locking}`,
    );
    if (!row) throw new Error('members.value_settings has lost its row');
    return { rules: row.rules ?? DEFAULT_RULES, version: row.version };
  }
}
