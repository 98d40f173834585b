import { Injectable } from '@nestjs/common';
import type { Locale } from '@regulars/staff';
import { ConsentsRepository } from '../../consent/consents.repository.js';
import { channelsOf, toMember } from '../../member.mapper.js';
import type { MemberRow } from '../../member-row.js';
import { ChoicesRepository } from '../choices/choices.repository.js';
import { OwnOrders } from './own-orders.js';

/** A member has some dozens. */
const MOST_EVENTS = 10_000;

/** What a member downloads of themselves: what is kept of them here, without what colleagues noted among themselves. */
@Injectable()
export class OwnData {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly choices: ChoicesRepository,
    private readonly orders: OwnOrders,
  ) {}

  async of(member: MemberRow, lang: Locale): Promise<object> {
    const { owner: _, notes: __, tags: ___, version: ____, ...profile } = toMember(member, new Map());
    const events = await this.consents.history(member.id, MOST_EVENTS, null);
    return {
      profile,
      consents: {
        standing: channelsOf(member.consents),
        history: events.map(({ channel, given, at, source, wording, proof }) => ({
          channel,
          given,
          at,
          source,
          wording,
          proof,
        })),
      },
      choices: await this.choices.of(member.id),
      orders: await this.orders.of(member, lang),
    };
  }
}
