import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import { PersonalData } from '../privacy/personal-data.js';
import type { Person } from '../privacy/personal-data-holder.js';
import { ChoicesRepository } from './choices/choices.repository.js';

/** What joining knows of a person (MEM-12): what they want to hear of, registrations with their address, links to their page. */
@Injectable()
export class JoiningPersonalData implements OnModuleInit {
  constructor(
    private readonly holders: PersonalData,
    private readonly choices: ChoicesRepository,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      name: 'joining',
      count: async (tx, person) => ({ goes: { registrations: (await registrationsOf(tx, person)).length }, stays: {} }),
      export: async (executor, person) => ({
        data: {
          choices: await this.choices.of(person.id, executor),
          registrations: await registrationsOf(executor, person),
        },
      }),
      erase: async (tx, person) => {
        await tx.query(`DELETE FROM members.registration ${OF_PERSON}`, valuesOf(person));
        for (const table of ['choice', 'own_page_key', 'erasure_wish'])
          await tx.query(`DELETE FROM members.${table} WHERE member_id = ANY($1::uuid[])`, [person.memberIds]);
      },
    });
  }
}

/** Indexes: registration_member; the table holds a week. */
const OF_PERSON = 'WHERE member_id = ANY($1::uuid[]) OR email_key = ANY($2::text[])';

function valuesOf({ memberIds, emails }: Person): unknown[] {
  return [memberIds, emails];
}

function registrationsOf(executor: Executor | Tx, person: Person): Promise<object[]> {
  return executor.query(
    `SELECT form_slug AS form, form_version AS "formVersion", email, locale, profile, topics, consents, address, created_at AS at,
       confirmed_at AS "confirmedAt" FROM members.registration ${OF_PERSON} ORDER BY created_at`,
    valuesOf(person),
  );
}
