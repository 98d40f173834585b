import type { RosterEntry } from '@regulars/staff';
import { actorFor } from '@regulars/staff';
import { type AssignmentRule, type ConditionName, type OrderFacts, failedConditions } from './assignment-rule.js';

/** Why somebody is passed over: has left; role without orders; away today; not at work now. */
export const HINDRANCES = ['left', 'role', 'absent', 'not-working'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** What the choice among several people depends on beside the rules. */
export interface Desk {
  /** Everybody who is with the company. */
  people: readonly RosterEntry[];
  /** By rule and person: when they last had their turn; larger is later. Absent: never. */
  turns: Map<string, Map<string, number>>;
  /** By person: orders in New and Processed. */
  loads: Map<string, number>;
  /** Somebody who gets nothing: whose orders are being handed on. */
  except?: string | undefined;
}

export interface Candidate {
  id: string;
  /** Null where nobody knows the id any more. */
  name: string | null;
  hindrance: Hindrance | null;
}

/** What one rule said to one order, in the order of the rules; nothing comes after `assigned`. */
export interface RuleStep {
  rule: AssignmentRule;
  outcome: 'off' | 'conditions' | 'nobody' | 'assigned';
  failed: ConditionName[];
  people: Candidate[];
}

export interface Decision {
  steps: RuleStep[];
  /** Null: no rule found anybody, and the order stays free. */
  chosen: { rule: AssignmentRule; staffId: string } | null;
}

/** The first rule that applies and has somebody decides. Nothing is changed: `takeTurn` notes what came of it. */
export function chooseByRules(rules: readonly AssignmentRule[], facts: OrderFacts, desk: Desk): Decision {
  const steps: RuleStep[] = [];
  for (const rule of rules) {
    const step = stepOf(rule, facts, desk);
    steps.push(step);
    if (step.outcome !== 'assigned') continue;
    const staffId = pick(rule, step.people, desk);
    if (staffId !== undefined) return { steps, chosen: { rule, staffId } };
  }
  return { steps, chosen: null };
}

/** Notes that somebody got an order, for the choices that follow. */
export function takeTurn(desk: Desk, ruleId: string, staffId: string): void {
  const turns = desk.turns.get(ruleId) ?? new Map<string, number>();
  turns.set(staffId, Math.max(0, ...turns.values()) + 1);
  desk.turns.set(ruleId, turns);
  desk.loads.set(staffId, (desk.loads.get(staffId) ?? 0) + 1);
}

function stepOf(rule: AssignmentRule, facts: OrderFacts, desk: Desk): RuleStep {
  if (!rule.active) return { rule, outcome: 'off', failed: [], people: [] };
  const failed = failedConditions(rule.conditions, facts);
  if (failed.length > 0) return { rule, outcome: 'conditions', failed, people: [] };
  const people = candidatesOf(rule, desk);
  const outcome = people.some(({ hindrance }) => hindrance === null) ? 'assigned' : 'nobody';
  return { rule, outcome, failed, people };
}

function candidatesOf(rule: AssignmentRule, { people, except }: Desk): Candidate[] {
  const byId = new Map(people.map((entry) => [entry.member.id, entry]));
  const ids =
    rule.staffIds ?? people.filter(({ member }) => member.teamId === rule.teamId).map(({ member }) => member.id);
  return ids
    .filter((id) => id !== except)
    .map((id) => {
      const entry = byId.get(id);
      return { id, name: entry?.member.name ?? null, hindrance: hindranceOf(rule, entry) };
    });
}

function hindranceOf({ workingOnly }: AssignmentRule, entry: RosterEntry | undefined): Hindrance | null {
  if (!entry) return 'left';
  if (!actorFor(entry.member).can('orders:write')) return 'role';
  if (entry.absent) return 'absent';
  return workingOnly && !entry.working ? 'not-working' : null;
}

/** Who has waited longest; where the load counts, only among those who have least to do. */
function pick(rule: AssignmentRule, people: readonly Candidate[], { turns, loads }: Desk): string | undefined {
  const able = people.filter(({ hindrance }) => hindrance === null).map(({ id }) => id);
  const load = (id: string) => (rule.by === 'least-loaded' ? (loads.get(id) ?? 0) : 0);
  const turn = (id: string) => turns.get(rule.id)?.get(id) ?? 0;
  return able.sort((a, b) => load(a) - load(b) || turn(a) - turn(b))[0];
}
