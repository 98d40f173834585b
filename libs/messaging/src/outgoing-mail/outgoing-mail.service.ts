import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import { Audit, type Colleague, type StaffActor } from '@regulars/staff';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { safeMailbox } from '../mailbox.js';
import { MessagingConfig } from '../messaging.config.js';
import { Letterhead } from '../sending/letterhead.js';
import { HandOverError, MailTransport } from '../sending/mail-transport.js';
import { singleMail } from '../sending/single-mail.js';
import { readSmtpServer } from '../sending/smtp-server.js';
import type { OutgoingMailResponse, TestMailResponse } from './dto/outgoing-mail.response.js';
import { smtpProblem } from './smtp-problem.js';
import { testMailContent } from './test-mail-content.js';

/** Less than proxies wait for an answer. */
const PATIENCE_MS = 45_000;
const TESTS = 10;
const TESTS_SECONDS = 600;

/** How mail leaves the house: set by whoever runs it, seen and tried by whoever looks after the settings. */
@Injectable()
export class OutgoingMailService {
  /** In this process's memory: one more for each process harms nobody, as the mail goes to the one who asks. */
  private readonly tests = new RateLimiterMemory({ points: TESTS, duration: TESTS_SECONDS });

  constructor(
    private readonly config: MessagingConfig,
    private readonly transport: MailTransport,
    private readonly letterhead: Letterhead,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  get(): OutgoingMailResponse {
    const { smtpUrl, from, domain, plusAddresses } = this.config;
    return {
      server: smtpUrl === undefined ? null : readSmtpServer(smtpUrl),
      fromName: from.name,
      fromAddress: from.address,
      domain,
      plusAddresses,
    };
  }

  /** Really sends. @throws 422 with what is wrong, what to do and what the server said; 429 */
  async test(actor: StaffActor): Promise<TestMailResponse> {
    if (actor.kind !== 'staff')
      throw new DomainError('messaging/test-mail-for-people', 422, 'A test mail goes to a person who is signed in.');
    await this.count(actor.id);
    try {
      const answer = await this.handOver(actor);
      await this.record(actor, answer);
      return { to: actor.email, answer };
    } catch (error) {
      if (!(error instanceof HandOverError)) throw error;
      const problem = smtpProblem(error);
      await this.record(actor, problem.code);
      throw problem;
    }
  }

  private async handOver(actor: Colleague): Promise<string> {
    const recipient = safeMailbox({ name: actor.name, address: actor.email });
    if (recipient === null)
      throw new DomainError('messaging/no-recipient', 422, 'Mail can’t be addressed to your e-mail address.');
    const { from, smtpUrl = '' } = this.config;
    const sender = from.name === '' ? from.address : `${from.name} <${from.address}>`;
    const server = URL.canParse(smtpUrl) ? new URL(smtpUrl).host : '';
    const letter = testMailContent(actor.locale, { from: sender, server, asked: actor.name });
    const over = new AbortController();
    const tooLong = setTimeout(PATIENCE_MS, undefined, { signal: over.signal }).then(() => {
      throw new HandOverError('No answer came.', false, 'no answer in time', 'unreachable');
    });
    try {
      const mail = singleMail(this.letterhead, randomUUID(), { recipient, ...letter });
      return (await Promise.race([this.transport.handOver(mail), tooLong])).answer;
    } finally {
      tooLong.catch(() => undefined);
      over.abort();
    }
  }

  /** @throws 429 */
  private async count(staffId: string): Promise<void> {
    try {
      await this.tests.consume(staffId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError(
        'messaging/too-many-test-mails',
        429,
        `That were ${TESTS} test mails in a short time. Try again in ${Math.ceil(seconds / 60)} minutes.`,
        { headers: { 'retry-after': String(seconds) } },
      );
    }
  }

  private async record(actor: Colleague, outcome: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: 'messaging.test-mail-sent',
        subject: { type: 'outgoing-mail', id: null },
        note: `${actor.email}: ${outcome}`,
      }),
    );
  }
}
