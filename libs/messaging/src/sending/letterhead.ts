import { Injectable } from '@nestjs/common';
import { safeHeader } from '@regulars/mime';
import type { Mailbox } from '../mailbox.js';
import { MessagingConfig } from '../messaging.config.js';
import { ReplyAddresses } from '../reply-addresses.js';
import type { Surroundings } from './compose-mail.js';
import type { OutgoingMail } from './outgoing-mail.js';

/** Who a mail is from, where answers go, and how it is known by. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly addresses: ReplyAddresses,
    private readonly config: MessagingConfig,
  ) {}

  from(mail: Pick<OutgoingMail, 'fromName'>): Mailbox {
    const name = safeHeader(mail.fromName ?? '').slice(0, 200);
    return { name: name === '' ? this.config.from.name : name, address: this.config.from.address };
  }

  replyTo({ threadId, replyAs }: Pick<OutgoingMail, 'threadId' | 'replyAs'>): string {
    return replyAs === 'customer'
      ? this.addresses.forCustomer(threadId)
      : this.addresses.forStaff(threadId, replyAs.slice('staff:'.length));
  }

  /** Without plus-addresses a bounce is known by the mail that it brings back. */
  surroundings(messageId: string): Pick<Surroundings, 'bounceTo' | 'loopMark' | 'tokenInReferences'> {
    const { plusAddresses, from } = this.config;
    return {
      bounceTo: plusAddresses ? this.addresses.forBounces(messageId) : from.address,
      loopMark: from.address,
      tokenInReferences: !plusAddresses,
    };
  }

  /** A Message-ID or Content-ID, without angle brackets. */
  idOf(id: string): string {
    return `${id}@${this.config.domain}`;
  }
}
