import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, type RunningJob, SealedTexts, Tasks, type Tx } from '@regulars/platform';
import type { Locale } from '../accounts/locale.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';

/** A mail about somebody's account: a few sentences and one thing to do. */
export interface AccountLetter {
  to: { name: string; address: string };
  lang: Locale;
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  action: { label: string; url: string };
  footer: string;
}

/** Who can deliver mail. `refused` is what the other side said when it will never take it; what may pass is thrown. */
export interface AccountPost {
  deliver(id: string, letter: AccountLetter): Promise<{ refused: string | null }>;
}

const TASK = 'staff.send-letter';

/**
 * The way of account mails out of this floor: messaging, which stands above, registers as the post. A letter waits as a job of the
 * transaction that wrote it, sealed, as the link in it opens an account to whoever reads it.
 */
@Injectable()
export class AccountMails implements OnModuleInit {
  private post: AccountPost | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly seals: SealedTexts,
    private readonly invitations: InvitationRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, (payload, job) => this.deliver(payload as { id: string; sealed: string }, job));
  }

  /** Call in `onModuleInit`. */
  register(post: AccountPost): void {
    this.post = post;
  }

  /** @param tries how often before it is given up; the pauses grow: 8 tries take about an hour, 25 three days @returns the letter's id */
  async send(tx: Tx, letter: AccountLetter, tries: number): Promise<string> {
    const id = randomUUID();
    const payload = { id, sealed: this.seals.seal(purposeOf(id), JSON.stringify(letter)) };
    await this.jobs.enqueue(tx, { task: TASK, payload, maxAttempts: tries });
    return id;
  }

  private async deliver({ id, sealed }: { id: string; sealed: string }, job: RunningJob): Promise<void> {
    if (!this.post) throw new Error('Nobody has registered to deliver account mails');
    const letter = JSON.parse(this.seals.open(purposeOf(id), sealed)) as AccountLetter;
    try {
      const { refused } = await this.post.deliver(id, letter);
      await this.invitations.mailEnded(id, refused);
    } catch (error) {
      if (job.attempt >= job.maxAttempts)
        await this.invitations.mailEnded(id, error instanceof Error ? error.message : 'no connection');
      throw error;
    }
  }
}

function purposeOf(id: string): string {
  return `${TASK}:${id}`;
}
