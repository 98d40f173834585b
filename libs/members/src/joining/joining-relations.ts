import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { EarlierAddresses } from './self-service/earlier-addresses.js';
import { MemberRelations } from '../merge/member-relations.js';

/** What joining and leaving keep of a member, and what of it follows a merge. Links and visits don't: whoever wants in asks again. */
@Injectable()
export class JoiningRelations implements OnModuleInit {
  constructor(
    private readonly relations: MemberRelations,
    private readonly earlier: EarlierAddresses,
  ) {}

  onModuleInit(): void {
    // What the one who stays chose counts; who chose nothing takes over what the other chose.
    this.relations.register({
      name: 'choices',
      count: (tx, from) => counted(tx, 'members.choice', from),
      move: (tx, from, to) => taken(tx, 'members.choice', from, to),
      undo: (tx, data, from, to) => givenBack(tx, 'members.choice', data, from, to),
    });
    this.relations.register({
      name: 'earlier-addresses',
      count: async (tx, from) => (await this.earlier.of([from], tx)).length,
      move: async (tx, from, to) => {
        const had = await this.earlier.of([from], tx);
        return { had, added: await this.earlier.add(tx, to, had) };
      },
      undo: async (tx, data, from, to) => {
        const { had, added } = data as { had: string[]; added: string[] };
        await this.earlier.remove(tx, to, added);
        await this.earlier.add(tx, from, had);
      },
    });
    // Whoever asked to be erased asked for all that is kept of them.
    this.relations.register({
      name: 'erasure-wishes',
      count: (tx, from) => counted(tx, 'members.erasure_wish', from),
      move: (tx, from, to) => taken(tx, 'members.erasure_wish', from, to),
      undo: (tx, data, from, to) => givenBack(tx, 'members.erasure_wish', data, from, to),
    });
  }
}

type Table = 'members.choice' | 'members.erasure_wish';

interface Moved {
  row: unknown;
  /** The one who stays had none. */
  taken: boolean;
}

async function counted(tx: Tx, table: Table, memberId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE member_id = $1`, [
    memberId,
  ]);
  return row?.count ?? 0;
}

async function taken(tx: Tx, table: Table, from: string, to: string): Promise<Moved | null> {
  const [found] = await tx.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE member_id = $1`, [
    from,
  ]);
  if (!found) return null;
  const moved = await tx.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1::jsonb || jsonb_build_object('member_id', $2::text))).*
     ON CONFLICT DO NOTHING RETURNING member_id`,
    [JSON.stringify(found.row), to],
  );
  return { row: found.row, taken: moved.length > 0 };
}

async function givenBack(tx: Tx, table: Table, data: unknown, _from: string, to: string): Promise<void> {
  const moved = data as Moved | null;
  if (moved === null) return;
  if (moved.taken) await tx.query(`DELETE FROM ${table} WHERE member_id = $1`, [to]);
  await tx.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, $1::jsonb)).* ON CONFLICT DO NOTHING`,
    [JSON.stringify(moved.row)],
  );
}
