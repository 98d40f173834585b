import { Injectable } from '@nestjs/common';
import type { Executor } from '@regulars/platform';
import type { Locale } from '@regulars/staff';
import type { MemberRow } from '../../member-row.js';
import { EarlierAddresses } from './earlier-addresses.js';

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

/** A member with the addresses that are proved to be theirs. */
interface Proved {
  id: string;
  emailKeys: readonly string[];
}

type Whose = Pick<MemberRow, 'id' | 'email_key'>;

interface Provider {
  /** Those that were written with one of these addresses. */
  of(member: Proved, lang: Locale): Promise<OwnOrder[]>;
  /** Whether the member has others too, by a phone number, say, which anybody could have typed. */
  hasOthers(executor: Executor, member: Proved): Promise<boolean>;
}

/** The module of orders registers here what members see of theirs; members know no orders. */
@Injectable()
export class OwnOrders {
  private provider: Provider | undefined;

  constructor(private readonly earlier: EarlierAddresses) {}

  register(provider: Provider): void {
    if (this.provider) throw new Error('The orders of members are registered twice');
    this.provider = provider;
  }

  /** The latest first. */
  async of(member: Whose, lang: Locale): Promise<OwnOrder[]> {
    return (await this.provider?.of(await this.proved(member), lang)) ?? [];
  }

  async hasOthers(executor: Executor, member: Whose): Promise<boolean> {
    return (await this.provider?.hasOthers(executor, await this.proved(member, executor))) ?? false;
  }

  private async proved({ id, email_key: now }: Whose, executor?: Executor): Promise<Proved> {
    const earlier = await this.earlier.of([id], executor);
    return { id, emailKeys: now === null ? earlier : [now, ...earlier] };
  }
}
