import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';

/** Something that belongs to a member and follows a merge. Whoever owns it registers it. */
export interface MemberRelation {
  /** Under which what was moved is kept, for good: `orders`. */
  name: string;
  /** How many records would move. */
  count(tx: Tx, from: string): Promise<number>;
  /** All that is `from`'s becomes `to`'s. @returns what undo needs, as JSON */
  move(tx: Tx, from: string, to: string): Promise<unknown>;
  /** Both members are there again. @param data what `move` returned; what was deleted since stays so */
  undo(tx: Tx, data: unknown, from: string, to: string): Promise<void>;
}

@Injectable()
export class MemberRelations {
  private readonly relations = new Map<string, MemberRelation>();

  register(relation: MemberRelation): void {
    if (this.relations.has(relation.name)) throw new Error(`The relation ${relation.name} is registered twice`);
    this.relations.set(relation.name, relation);
  }

  all(): readonly MemberRelation[] {
    return [...this.relations.values()];
  }
}
