import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Submissions } from '@regulars/forms';
import { Files } from '@regulars/platform';
import { PersonalData } from '../privacy/personal-data.js';
import { ChoicesRepository } from './choices/choices.repository.js';
import { EarlierAddresses } from './self-service/earlier-addresses.js';
import { JoiningTracesRepository } from './joining-traces.repository.js';

/** What joining knows of a person (MEM-12): what they want to hear of, what they filled into registration forms, links to their page. */
@Injectable()
export class JoiningPersonalData implements OnModuleInit {
  constructor(
    private readonly holders: PersonalData,
    private readonly traces: JoiningTracesRepository,
    private readonly choices: ChoicesRepository,
    private readonly earlier: EarlierAddresses,
    private readonly submissions: Submissions,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.holders.register({
      name: 'joining',
      traces: async (tx, memberId) => ({ emails: await this.earlier.of([memberId], tx) }),
      count: async (tx, person) => {
        const { length } = await this.traces.submissions(tx, person);
        return { goes: { registrations: length }, stays: {} };
      },
      export: async (executor, person) => {
        const submissions = await this.traces.submissions(executor, person);
        const files = await this.files.ofSubjects(
          executor,
          submissions.map((id) => ({ type: 'submission', id })),
        );
        return {
          data: {
            earlierAddresses: await this.earlier.of(person.memberIds, executor),
            choices: await this.choices.of(person.id, executor),
            registrations: await this.traces.registrations(executor, person),
            submissions: await this.submissions.of(executor, submissions),
          },
          files: files.map(({ id, name }) => ({ path: `${id}-${name}`, read: () => this.files.content(id) })),
        };
      },
      erase: async (tx, person) => {
        const submissions = await this.traces.submissions(tx, person);
        await this.traces.clear(tx, person);
        for (const id of submissions) await this.submissions.erase(tx, id);
      },
    });
  }
}
