import type { RosterEntry } from '@regulars/staff';
import type { LateOrder } from './escalation.repository.js';

/**
 * Who hears that an order is late: whoever is in charge of it (else whom the form names), and the managers of their team; where that has
 * none, all managers; where there are none at all, the owners. Nobody who has left.
 */
export function whoHears(
  order: Pick<LateOrder, 'assignee_id' | 'notify_staff_id'>,
  roster: readonly RosterEntry[],
): string[] {
  const people = roster.map(({ member }) => member);
  const inCharge = people.find(({ id }) => id === (order.assignee_id ?? order.notify_staff_id));
  const managers = people.filter(({ role }) => role === 'manager');
  const own = managers.filter(({ teamId }) => teamId !== null && teamId === inCharge?.teamId);
  const [above] = [own, managers, people.filter(({ role }) => role === 'owner')].filter(({ length }) => length > 0);
  return [...new Set([...(inCharge ? [inCharge] : []), ...(above ?? [])].map(({ id }) => id))];
}

/** Nobody is written to while they are away or don't work. */
export function maybeTold(roster: readonly RosterEntry[]): RosterEntry[] {
  return roster.filter(({ absent, working }) => working && !absent);
}
