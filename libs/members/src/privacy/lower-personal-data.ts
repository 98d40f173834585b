import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportTraces } from '@regulars/imports';
import { MailTraces } from '@regulars/messaging';
import { KeptAnswers } from '@regulars/platform';
import { AuditTrail } from '@regulars/staff';
import { ToldEvents } from '@regulars/webhooks';
import { PersonalData } from './personal-data.js';
import type { Person } from './personal-data-holder.js';

/** What lies on the floors below, which know nothing of members: they are asked by addresses and by the ids of records. */
@Injectable()
export class LowerPersonalData implements OnModuleInit {
  constructor(
    private readonly holders: PersonalData,
    private readonly mails: MailTraces,
    private readonly imports: ImportTraces,
    private readonly events: ToldEvents,
    private readonly answers: KeptAnswers,
    private readonly trail: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      name: 'mails',
      count: async (tx, { emails }) => ({ goes: { strayMails: await this.mails.count(tx, emails) }, stays: {} }),
      erase: (tx, { emails }) => this.mails.forget(tx, emails),
    });
    this.holders.register({
      name: 'imports',
      count: async (tx, person) => ({
        goes: { importRows: await this.imports.count(tx, imported(person)) },
        stays: {},
      }),
      erase: (tx, person) => this.imports.forget(tx, imported(person)),
    });
    this.holders.register({
      name: 'webhooks',
      count: async (tx, person) => ({ goes: { toldEvents: await this.events.count(tx, idsOf(person)) }, stays: {} }),
      erase: async (tx, person) => {
        await this.events.forget(tx, idsOf(person));
        await this.answers.forget(tx, idsOf(person));
      },
    });
    this.holders.register({
      name: 'log',
      erase: async (tx, { memberIds, records, words, names }) => {
        await this.trail.forget(tx, 'member', memberIds);
        for (const [type, ids] of records) await this.trail.forget(tx, type, ids);
        await this.trail.forgetSearches(tx, [...words, ...names]);
      },
    });
  }
}

function idsOf({ memberIds, records }: Person): string[] {
  return [...memberIds, ...[...records.values()].flat()];
}

function imported(person: Person) {
  return { ids: idsOf(person), words: person.words };
}
