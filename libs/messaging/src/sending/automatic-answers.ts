import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks, type Tx } from '@regulars/platform';
import { normaliseAddress } from '@regulars/mime';
import { MessagingConfig } from '../messaging.config.js';
import { ReplyAddresses } from '../reply-addresses.js';

/** First key of the advisory locks on addresses; the second is the address's hash. */
const LOCK_CLASS = 7_234_108;
const TASK = 'messaging.forget-answers';

/**
 * Says whether one more automatic answer may go to an address. Marks of automatic mail (RFC 3834) end most loops before they begin; this
 * ends those with machines that neither set nor read them, and keeps a stranger from being flooded through our forms.
 */
@Injectable()
export class AutomaticAnswers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly addresses: ReplyAddresses,
    private readonly config: MessagingConfig,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, () => this.forget());
    this.tasks.cron('41 3 * * *', TASK);
  }

  /**
   * Counts it when it may go. Answers to one address take turns until the transaction ends, whichever process writes them. Index:
   * automatic_answer_address. @returns why it must not go, in words for the thread; null: it may
   */
  async claim(tx: Tx, messageId: string, recipient: string): Promise<string | null> {
    const address = normaliseAddress(recipient);
    if (await this.isOurs(tx, address)) return 'Not sent: the address is one of ours, and we don’t answer ourselves.';
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK_CLASS, address]);
    const [sent] = await tx.query<{ hour: number; day: number }>(
      `SELECT count(*) FILTER (WHERE at > now() - interval '1 hour')::int AS hour, count(*)::int AS day
       FROM messaging.automatic_answer WHERE address = $1 AND at > now() - interval '1 day'`,
      [address],
    );
    const { answersPerHour, answersPerDay } = this.config;
    if (sent && sent.hour >= answersPerHour)
      return `Not sent: the address got ${sent.hour} automatic answers within an hour, and more could go round in circles.`;
    if (sent && sent.day >= answersPerDay)
      return `Not sent: the address got ${sent.day} automatic answers within a day, and more could go round in circles.`;
    await tx.query('INSERT INTO messaging.automatic_answer (message_id, address) VALUES ($1, $2)', [
      messageId,
      address,
    ]);
    return null;
  }

  /** What we write from, what answers and bounces come to, and the mailboxes that are read. */
  private async isOurs(tx: Tx, address: string): Promise<boolean> {
    if (address === normaliseAddress(this.config.from.address) || this.addresses.read(address) !== null) return true;
    const rows = await tx.query('SELECT FROM messaging.mail_account WHERE lower(username) = $1 LIMIT 1', [address]);
    return rows.length > 0;
  }

  private async forget(): Promise<void> {
    await this.database.query("DELETE FROM messaging.automatic_answer WHERE at < now() - interval '2 days'");
  }
}
