import { Injectable } from '@nestjs/common';
import type { DomainError, Tx } from '@regulars/platform';
import type { StaffMember } from '@regulars/staff';

/** A mail by which a colleague orders something. Sender and token are proved. */
export interface CommandedMail<Command> {
  subjectId: string;
  threadId: string;
  author: StaffMember;
  commands: readonly Command[];
}

/** What the module that owns a kind of subject makes of the first lines of a colleague's mail (ORD-7). */
export interface CommandReader<Command> {
  /** @param text the colleague's own words @returns no commands: it is a message and nothing else */
  split(text: string): { commands: readonly Command[]; rest: string };
  /** All of them, or none. @throws DomainError when one can't be done; what was written is then undone by the caller */
  obey(tx: Tx, mail: CommandedMail<Command>): Promise<void>;
  /** Tells the colleague what was wrong. */
  refuse(tx: Tx, mail: CommandedMail<Command> & { messageId: string }, fault: DomainError): Promise<void>;
}

@Injectable()
export class StaffCommands {
  private readonly readers = new Map<string, CommandReader<unknown>>();

  /** One reader per kind of subject. Call in `onModuleInit`. */
  register<Command>(subjectType: string, reader: CommandReader<Command>): void {
    // What a reader split is given back to that reader alone.
    this.readers.set(subjectType, reader);
  }

  of(subjectType: string): CommandReader<unknown> | undefined {
    return this.readers.get(subjectType);
  }
}
