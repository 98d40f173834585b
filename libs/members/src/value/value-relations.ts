import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberRelations } from '../merge/member-relations.js';

/** The way of the one who goes stays with the one who went it: it says nothing about the other. Undo gives it back. */
@Injectable()
export class ValueRelations implements OnModuleInit {
  constructor(private readonly relations: MemberRelations) {}

  onModuleInit(): void {
    this.relations.register({
      name: 'lifecycle',
      count: () => Promise.resolve(0),
      // Index: value_change_member.
      move: async (tx, from) => {
        const [row] = await tx.query<{ rows: unknown }>(
          `SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') AS rows FROM members.value_change c WHERE member_id = $1`,
          [from],
        );
        return row?.rows ?? [];
      },
      undo: async (tx, data) => {
        await tx.query(
          `INSERT INTO members.value_change SELECT s.* FROM jsonb_populate_recordset(NULL::members.value_change, $1::jsonb) AS s
           ON CONFLICT DO NOTHING`,
          [JSON.stringify(data)],
        );
      },
    });
  }
}
