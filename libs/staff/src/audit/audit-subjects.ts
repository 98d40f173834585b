import { Injectable } from '@nestjs/common';

/** What people call a record, and the currency of the amounts in its changes. */
export interface SubjectTitle {
  name: string;
  currency?: string;
}

type Titles = (ids: readonly string[]) => Promise<ReadonlyMap<string, SubjectTitle>>;

interface Subject {
  type: string;
  id: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The log keeps ids; what stands behind them is known to the modules above, which register here. What is gone has no name any more. */
@Injectable()
export class AuditSubjects {
  private readonly owners = new Map<string, Titles>();

  /** @param type as entries name it: `order`. Call in `onModuleInit`. */
  register(type: string, titles: Titles): void {
    this.owners.set(type, titles);
  }

  /** One question for each kind of record, however many entries there are. @returns by `type id` */
  async of(subjects: readonly Subject[]): Promise<(subject: Subject) => SubjectTitle | undefined> {
    const found = new Map<string, SubjectTitle>();
    for (const [type, those] of Map.groupBy(subjects, (subject) => subject.type)) {
      const ids = [...new Set(those.map(({ id }) => id))].filter((id) => id !== null && UUID.test(id));
      const titles = ids.length > 0 ? await this.owners.get(type)?.(ids as string[]) : undefined;
      for (const [id, title] of titles ?? []) found.set(`${type} ${id}`, title);
    }
    return ({ type, id }) => found.get(`${type} ${id}`);
  }
}
