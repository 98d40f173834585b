import { Injectable } from '@nestjs/common';
import { Files, Logger, type RunningJob } from '@regulars/platform';
import { WHY_WITHHELD } from '../suppressions.repository.js';
import type { OutgoingRow } from '../thread/message-row.js';
import { type MailAttachment, composeMail } from './compose-mail.js';
import { Letterhead } from './letterhead.js';
import { HandOverError, MailTransport } from './mail-transport.js';
import { SendingRules } from './sending-rules.js';
import { SendingStore } from './sending-store.js';

/** The job behind each outgoing mail. Run again for a mail that was sent, it does nothing. */
@Injectable()
export class MailSender {
  constructor(
    private readonly transport: MailTransport,
    private readonly store: SendingStore,
    private readonly files: Files,
    private readonly letterhead: Letterhead,
    private readonly logger: Logger,
    private readonly rules: SendingRules,
  ) {}

  async send(messageId: string, job: RunningJob): Promise<void> {
    const row = await this.store.claim(messageId);
    if (row === null) return;
    const withheld = await this.store.withheld(row);
    const recipients = row.recipients.filter(({ address }) => !withheld.has(address));
    const [reason] = withheld.values();
    if (recipients.length === 0 && reason !== undefined) {
      await this.store.suppress(row, `Not sent: ${WHY_WITHHELD[reason]}`);
      return;
    }
    const hindrance = await this.rules.hindranceOf(row);
    if (hindrance !== null) {
      await this.store.fail(row, `Not sent: ${hindrance}`);
      return;
    }
    try {
      const { aliases, refused } = await this.transport.handOver(await this.compose({ ...row, recipients }));
      await this.store.sent(row, aliases, refused);
      this.logger.info({ messageId }, 'mail sent');
    } catch (error) {
      if (!(error instanceof HandOverError)) throw error;
      await this.failed(row, error, job);
    }
  }

  private async failed(row: OutgoingRow, error: HandOverError, { attempt, maxAttempts }: RunningJob): Promise<void> {
    if (error.permanent || attempt >= maxAttempts) {
      await this.store.fail(row, error.said);
      this.logger.warn({ messageId: row.id, reason: error.reason }, 'mail failed for good');
      return;
    }
    await this.store.wait(row, error.said);
    throw error;
  }

  private async compose(row: OutgoingRow) {
    return composeMail(row, {
      ...this.letterhead.surroundings(row.id),
      attachments: await this.attachments(row.id),
    });
  }

  private async attachments(messageId: string): Promise<MailAttachment[]> {
    const contentIds = new Map((await this.store.files(messageId)).map((link) => [link.file_id, link.content_id]));
    const files = await this.files.describe([...contentIds.keys()]);
    return Promise.all(
      files.map(async ({ id, name, type }) => ({
        name,
        type,
        content: await this.files.content(id),
        contentId: contentIds.get(id) ?? null,
      })),
    );
  }
}
