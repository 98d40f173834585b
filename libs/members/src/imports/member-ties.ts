import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';

/** @returns of these members the ones that something else belongs to by now */
export type Tie = (tx: Tx, ids: readonly string[]) => Promise<Iterable<string>>;

/** Whoever keeps something of members says here which of them an undone import must leave where they are. */
@Injectable()
export class MemberTies {
  private readonly ties: Tie[] = [];

  register(tie: Tie): void {
    this.ties.push(tie);
  }

  async tied(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const tied = new Set<string>();
    if (ids.length > 0) for (const tie of this.ties) for (const id of await tie(tx, ids)) tied.add(id);
    return tied;
  }
}
