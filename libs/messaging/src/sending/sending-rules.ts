import { Injectable } from '@nestjs/common';
import type { OutgoingRow } from '../thread/message-row.js';
import { ThreadReader } from '../thread/thread.reader.js';

/** Why nothing may go out for this subject now, in words for whoever reads the thread; null: it may. */
export type Hindrance = (subjectId: string) => Promise<string | null>;

/** What a mail that waited is asked before it goes: its subject may have changed meanwhile. */
@Injectable()
export class SendingRules {
  private readonly rules = new Map<string, Hindrance>();

  constructor(private readonly reader: ThreadReader) {}

  set(subjectType: string, rule: Hindrance): void {
    this.rules.set(subjectType, rule);
  }

  /** Mails that go at once were asked for just now: for them there is none. */
  async hindranceOf({ id, due_at }: OutgoingRow): Promise<string | null> {
    const subject = due_at === null ? null : await this.reader.subjectOf(id);
    return subject === null ? null : ((await this.rules.get(subject.type)?.(subject.id)) ?? null);
  }
}
