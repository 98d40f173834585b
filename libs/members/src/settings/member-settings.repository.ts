import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { MemberSettings } from './member-settings.js';

const COLUMNS = 'income_bands AS "incomeBands", topics, own_fields AS "ownFields", version';

@Injectable()
export class MemberSettingsRepository {
  constructor(private readonly database: Database) {}

  async current(executor: Executor = this.database): Promise<MemberSettings> {
    return one(await executor.query<MemberSettings>(`SELECT ${COLUMNS} FROM members.settings`));
  }

  async lock(tx: Tx): Promise<MemberSettings> {
    return one(await tx.query<MemberSettings>(`SELECT ${COLUMNS} FROM members.settings FOR UPDATE`));
  }

  async save(tx: Tx, { incomeBands, topics, ownFields }: Omit<MemberSettings, 'version'>): Promise<MemberSettings> {
    return one(
      await tx.query<MemberSettings>(
        `UPDATE members.settings SET income_bands = $1, topics = $2, own_fields = $3, version = version + 1 RETURNING ${COLUMNS}`,
        [JSON.stringify(incomeBands), JSON.stringify(topics), ownFields],
      ),
    );
  }
}

function one([row]: MemberSettings[]): MemberSettings {
  if (!row) throw new Error('members.settings has lost its row');
  return row;
}
