import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { type ParsedMessage, normaliseAddress } from '@regulars/mime';
import { MessagingConfig } from '../messaging.config.js';
import { LOOP_HEADER } from '../sending/compose-mail.js';
import { MessagesRepository } from '../thread/messages.repository.js';

/** Mail of ours that comes back in (a colleague's forwarding rule, a list, a loop) is no news. */
@Injectable()
export class OwnMails {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly config: MessagingConfig,
  ) {}

  async includes(tx: Tx, parsed: ParsedMessage): Promise<boolean> {
    const marks = parsed.headers.filter(({ name }) => name === LOOP_HEADER.toLowerCase());
    if (marks.some(({ value }) => normaliseAddress(value) === normaliseAddress(this.config.from.address))) return true;
    return parsed.messageId !== null && (await this.messages.isOurs(tx, parsed.messageId));
  }
}
