import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { type Classification, normaliseAddress } from '@regulars/mime';
import { SendingStore } from '../sending/sending-store.js';
import { SuppressionsRepository } from '../suppressions.repository.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import type { Place } from './thread-finder.js';

/** What a bounce or a complaint does to the mail that it is about. Only mail that we really sent is touched. */
@Injectable()
export class BounceEffects {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly sending: SendingStore,
    private readonly suppressions: SuppressionsRepository,
  ) {}

  async apply(tx: Tx, { kind, bounce }: Classification, { addressedTo, returnedIds }: Place): Promise<void> {
    if (bounce === null || (kind !== 'bounce' && kind !== 'complaint')) return;
    const sent =
      addressedTo?.kind === 'bounce'
        ? [await this.messages.outgoingById(tx, addressedTo.messageId)]
        : await this.messages.outgoingByMessageIds(tx, returnedIds.slice(0, 1));
    for (const mail of sent) {
      if (mail === null) continue;
      const ours = new Set(mail.recipients.map(({ address }) => normaliseAddress(address)));
      // A report may speak of an address that ours is forwarded to; with one recipient there is no doubt who is meant.
      const named = bounce.recipients.filter(({ address }) => address !== null && ours.has(normaliseAddress(address)));
      const [only] = ours.size === 1 ? ours : [];
      const concerned =
        named.length > 0 ? named : bounce.recipients.slice(0, 1).map((one) => ({ ...one, address: only ?? null }));
      if (kind === 'complaint') {
        for (const { address } of concerned)
          if (address !== null)
            await this.suppressions.add(tx, [address], 'complaint', 'The recipient reported a mail as spam.');
        continue;
      }
      const failures = concerned.filter(({ action }) => action === 'failed');
      for (const { address, hard, diagnostic } of failures)
        if (hard && address !== null) await this.suppressions.add(tx, [address], 'bounce', diagnostic);
      const [failure] = failures;
      if (failure)
        await this.sending.failWithin(
          tx,
          mail.id,
          failure.diagnostic === '' ? 'The mail came back undelivered.' : failure.diagnostic,
        );
    }
  }
}
