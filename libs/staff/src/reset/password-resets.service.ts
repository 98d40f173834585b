import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, normalisedEmail, SealedTexts, Tasks } from '@regulars/platform';
import type { Caller } from '../access/caller.js';
import { ResetLetters } from './reset-letters.js';
import { ResetThrottle } from './reset-throttle.js';

const TASK = 'staff.password-reset';
const TRIES = 8;

/**
 * Asking for a new password. Whether the address has an account is looked at later, by the job: the request does the same and takes as
 * long whatever was typed.
 */
@Injectable()
export class PasswordResets implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly seals: SealedTexts,
    private readonly throttle: ResetThrottle,
    private readonly letters: ResetLetters,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, async (payload) => {
      const { sealed } = payload as { sealed: string };
      const { email, address } = JSON.parse(this.seals.open(TASK, sealed)) as { email: string; address: string };
      await this.letters.send(email, address);
    });
  }

  /** @throws 429 */
  async ask(email: string, { address }: Caller): Promise<void> {
    const normalised = normalisedEmail(email);
    await this.throttle.count(normalised, address);
    const sealed = this.seals.seal(TASK, JSON.stringify({ email: normalised, address }));
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, { task: TASK, payload: { sealed }, maxAttempts: TRIES }),
    );
  }
}
