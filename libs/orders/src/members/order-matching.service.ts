import { Injectable } from '@nestjs/common';
import { MemberMatching } from '@regulars/members';
import type { Tx } from '@regulars/platform';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderMatchingRepository } from './order-matching.repository.js';

/** So many orders at once; beyond it another transaction begins. */
const BATCH = 500;
/** Screens are told of each order up to here, of many at once beyond it. */
const TOLD = 50;
/** What was missed is found again for so many days. */
const DAYS = 3;

/** Gives orders their members (MEM-1). Tried twice it does nothing the second time. */
@Injectable()
export class OrderMatching {
  constructor(
    private readonly rows: OrderMatchingRepository,
    private readonly members: MemberMatching,
    private readonly announcer: OrderAnnouncer,
  ) {}

  async match(orderIds: readonly string[]): Promise<void> {
    for (let at = 0; at < orderIds.length; at += BATCH)
      await this.rows.transaction((tx) => this.matchSome(tx, orderIds.slice(at, at + BATCH)));
  }

  /** Orders of before there were members, and what slipped through since; a step at a time, so that nobody waits for long. */
  async sweep(): Promise<void> {
    for (;;) {
      const more = await this.rows.transaction(async (tx) => {
        const claimed = await this.rows.claimSweep(tx);
        if (!claimed) return false;
        const orders = await this.rows.following(tx, claimed.after, BATCH);
        const ids = orders.map(({ id }) => id);
        await this.rows.noteWon(tx, ids);
        await this.matchSome(
          tx,
          orders.filter(({ free }) => free).map(({ id }) => id),
        );
        const done = ids.length < BATCH;
        await this.rows.noteSweep(tx, ids.at(-1) ?? null, done);
        return !done;
      });
      if (!more) return;
    }
  }

  async sweepAgain(): Promise<void> {
    await this.rows.sweepAgain(DAYS);
  }

  private async matchSome(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const contacts = await this.rows.contacts(tx, orderIds);
    const memberOf = await this.members.matchOrCreate(tx, contacts, 'order');
    const links = contacts.flatMap((contact) => {
      const memberId = memberOf.get(contact.key);
      return memberId === undefined ? [] : [{ contact, memberId }];
    });
    if (links.length === 0) return;
    const linked = await this.rows.link(tx, links);
    if (linked.length > TOLD) this.announcer.manyChanged(tx);
    else for (const order of linked) this.announcer.announce(tx, 'order.updated', order);
  }
}
