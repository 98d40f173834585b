import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx, isUniqueViolation } from '@regulars/platform';
import { JSON_COLUMNS, MEMBER_COLUMNS, type MemberRow } from './member-row.js';
import { taken } from './members.errors.js';

/** Columns that an act may set. `tokens` stands for the search column, to which the number's own are added. */
export type MemberChanges = Partial<Omit<MemberRow, 'id' | 'number' | 'version' | 'created_at' | 'updated_at'>> & {
  tokens?: string[];
};

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Index: member_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<MemberRow | null> {
    const [row] = await executor.query<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members.member WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Until the transaction ends nobody else changes it. Index: member_pkey. */
  async lock(tx: Tx, id: string): Promise<MemberRow | null> {
    const [row] = await tx.query<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM members.member WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row ?? null;
  }

  /** @throws 409 when card number or external id are another member's (indexes member_card, member_external decide) */
  async insert(tx: Tx, columns: MemberChanges & { tokens: string[] }): Promise<MemberRow> {
    const { tokens, ...rest } = columns;
    const entries = Object.entries(rest);
    const names = entries.map(([name]) => name);
    const places = entries.map((_, index) => `$${index + 2}`);
    return refusingTaken(async () => {
      const [row] = await tx.query<MemberRow>(
        `INSERT INTO members.member (number, search${names.map((name) => `, ${name}`).join('')})
         SELECT drawn.number, array_to_tsvector($1::text[] || members.number_tokens(drawn.number))${places.map((place) => `, ${place}`).join('')}
         FROM (SELECT members.next_number() AS number OFFSET 0) AS drawn RETURNING ${MEMBER_COLUMNS}`,
        [tokens, ...entries.map(([name, value]) => stored(name, value))],
      );
      if (!row) throw new Error('INSERT … RETURNING returned no row');
      return row;
    });
  }

  /** Every act makes a new version. Index: member_pkey. @throws 409 when card number or external id are another member's */
  async update(tx: Tx, id: string, changes: MemberChanges): Promise<MemberRow> {
    const { tokens, ...rest } = changes;
    const params: unknown[] = [id];
    const place = (value: unknown) => `$${params.push(value)}`;
    const sets = Object.entries(rest).map(([name, value]) => `${name} = ${place(stored(name, value))}`);
    if (tokens) sets.push(`search = array_to_tsvector(${place(tokens)}::text[] || members.number_tokens(number))`);
    return refusingTaken(async () => {
      const [row] = await tx.query<MemberRow>(
        `UPDATE members.member SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE id = $1 RETURNING ${MEMBER_COLUMNS}`,
        params,
      );
      if (!row) throw new Error('The locked member is gone');
      return row;
    });
  }
}

function stored(column: string, value: unknown): unknown {
  return JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value;
}

async function refusingTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const { constraint } = error as { constraint?: string };
    throw taken(constraint === 'member_external' ? 'members/external-id-taken' : 'members/card-taken');
  }
}
