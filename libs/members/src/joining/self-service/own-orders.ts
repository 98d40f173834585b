import { Injectable } from '@nestjs/common';
import type { Executor } from '@regulars/platform';
import type { Locale } from '@regulars/staff';
import type { MemberRow } from '../../member-row.js';

export const OWN_ORDER_STATES = ['received', 'working', 'done', 'closed'] as const;
export type OwnOrderState = (typeof OWN_ORDER_STATES)[number];

/** An order as its customer sees it: nothing of what is said about it inside the house. */
export interface OwnOrder {
  number: string;
  at: Date;
  state: OwnOrderState;
  items: { name: string; quantity: number }[];
  /** For people: with its currency. Null: there is none yet. */
  total: string | null;
}

/** A member with the address that is proved to be theirs. */
interface Proved {
  id: string;
  emailKey: string;
}

interface Provider {
  /** Those that were written with that address. */
  of(member: Proved, lang: Locale): Promise<OwnOrder[]>;
  /** Whether the member has others too, by a phone number, say, which anybody could have typed. */
  hasOthers(executor: Executor, member: Proved): Promise<boolean>;
}

/** The module of orders registers here what members see of theirs; members know no orders. */
@Injectable()
export class OwnOrders {
  private provider: Provider | undefined;

  register(provider: Provider): void {
    if (this.provider) throw new Error('The orders of members are registered twice');
    this.provider = provider;
  }

  /** The latest first. */
  async of({ id, email_key }: Pick<MemberRow, 'id' | 'email_key'>, lang: Locale): Promise<OwnOrder[]> {
    return email_key === null ? [] : ((await this.provider?.of({ id, emailKey: email_key }, lang)) ?? []);
  }

  async hasOthers(executor: Executor, { id, email_key }: Pick<MemberRow, 'id' | 'email_key'>): Promise<boolean> {
    return (await this.provider?.hasOthers(executor, { id, emailKey: email_key ?? '' })) ?? false;
  }
}
