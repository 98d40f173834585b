import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import type { Person } from '../privacy/personal-data-holder.js';

type Whose = Pick<Person, 'memberIds' | 'emails'>;

/** Also those that somebody else made with their address. Index: registration_member; what nobody confirmed is kept for days only. */
const OF_PERSON = 'FROM members.registration WHERE member_id = ANY($1::uuid[]) OR email_key = ANY($2::text[])';

/** All that joining and leaving keep of a person. */
@Injectable()
export class JoiningTracesRepository {
  async submissions(executor: Executor, { memberIds, emails }: Whose): Promise<string[]> {
    const rows = await executor.query<{ id: string }>(`SELECT submission_id AS id ${OF_PERSON} ORDER BY id`, [
      memberIds,
      emails,
    ]);
    return rows.map(({ id }) => id);
  }

  registrations(executor: Executor, { memberIds, emails }: Whose): Promise<object[]> {
    return executor.query(
      `SELECT form_slug AS form, form_version AS "formVersion", email, locale, profile, topics, consents, address, created_at AS at,
         confirmed_at AS "confirmedAt" ${OF_PERSON} ORDER BY created_at`,
      [memberIds, emails],
    );
  }

  /** Indexes: own_page_key_member, choice_pkey, erasure_wish_pkey, earlier_address_pkey. */
  async clear(tx: Tx, { memberIds, emails }: Whose): Promise<void> {
    await tx.query(`DELETE ${OF_PERSON}`, [memberIds, emails]);
    for (const table of ['choice', 'own_page_key', 'erasure_wish', 'earlier_address'])
      await tx.query(`DELETE FROM members.${table} WHERE member_id = ANY($1::uuid[])`, [memberIds]);
  }
}
