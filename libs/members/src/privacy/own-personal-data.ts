import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasedContacts } from './erased-contacts.js';
import { PersonRepository } from './person.repository.js';
import { PersonalData } from './personal-data.js';

/** What this module knows of a person: the profile, consent, segments, who was merged with them. */
@Injectable()
export class OwnPersonalData implements OnModuleInit {
  constructor(
    private readonly holders: PersonalData,
    private readonly people: PersonRepository,
    private readonly erased: ErasedContacts,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      name: 'profile',
      count: async (tx, { memberIds }) => {
        const { consents, segments, merges } = await this.people.counts(tx, memberIds);
        return { goes: { profile: 1, segments, merges }, stays: { consents } };
      },
      export: async (executor, { id }, { notes }) => ({
        data: {
          profile: await this.people.profile(executor, id, notes),
          consents: await this.people.consents(executor, id),
          segments: await this.people.segments(executor, id),
          lifecycle: await this.people.lifecycle(executor, id),
        },
      }),
      erase: async (tx, { id, memberIds, emails, phones }) => {
        const digests = [...emails, ...phones].map((key) => this.erased.digest(key));
        await this.people.shortenConsents(tx, id, digests);
        await this.people.clearRelations(tx, memberIds);
        await this.people.clearMember(tx, id);
      },
    });
  }
}
