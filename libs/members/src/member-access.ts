import { Injectable } from '@nestjs/common';
import type { Executor, Tx, Viewer } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { MemberRow } from './member-row.js';
import { memberNotFound } from './members.errors.js';
import { MembersRepository } from './members.repository.js';

/** The row rule (MEM-1): one's own members and those nobody owns, unless the role reads all. */
export function maySee(viewer: Viewer | Actor, member: { owner_id: string | null }): boolean {
  return canReadAll(viewer) || member.owner_id === null || member.owner_id === viewer.id;
}

/** Undefined: everybody's members; else who reads sees theirs and those nobody owns. */
export function visibleOwner(actor: Actor): string | undefined {
  return canReadAll(actor) ? undefined : (actor.id ?? undefined);
}

/** Finds members for somebody; what they may not see, and whom nobody may see any more, is not there. */
@Injectable()
export class MemberAccess {
  constructor(private readonly members: MembersRepository) {}

  /** @throws 404 */
  async find(actor: Actor, id: string, executor?: Executor): Promise<MemberRow> {
    return seen(actor, await this.members.find(id, executor));
  }

  /** @throws 404 */
  async lock(tx: Tx, actor: Actor, id: string): Promise<MemberRow> {
    return seen(actor, await this.members.lock(tx, id));
  }
}

function seen(actor: Actor, member: MemberRow | null): MemberRow {
  if (member?.erased_at !== null || !maySee(actor, member)) throw memberNotFound();
  return member;
}

function canReadAll(viewer: Viewer | Actor): boolean {
  return (viewer as Viewer).can('members:read-all');
}
