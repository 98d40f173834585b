import { Injectable } from '@nestjs/common';
import { CategoryReader } from '@regulars/catalog';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { RosterReader, SYSTEM } from '@regulars/staff';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderJournal } from '../order-journal.js';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';
import { type AssignmentRule, type OrderFacts, failedConditions } from './assignment-rule.js';
import { AssignmentRulesRepository } from './assignment-rules.repository.js';
import { type Decision, type Desk, chooseByRules, takeTurn } from './choose-by-rules.js';
import { countriesOf } from './countries-of.js';

/** Puts somebody in charge of what comes in, by the rules (ORD-5; docs/adr/0018). */
@Injectable()
export class AssignmentByRule {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly rules: AssignmentRulesRepository,
    private readonly roster: RosterReader,
    private readonly journal: OrderJournal,
    private readonly announcer: OrderAnnouncer,
    private readonly categories: CategoryReader,
  ) {}

  /** An order that came in from outside. Tried twice it does nothing the second time, also when someone has taken it back since. */
  received(orderId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      if ((await this.rules.active(tx)).length === 0) return;
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.suspect || order.recycled_at !== null) return;
      if (order.assignee_id !== null || (await this.orders.wasAssigned(tx, orderId))) return;
      const after = await this.assign(tx, order);
      if (after.assignee_id !== null) this.announcer.handedOver(tx, order, after);
    });
  }

  /** @param order free, and locked or new in this transaction @returns it as it then stands; free still when no rule has anybody */
  async assign(tx: Tx, order: OrderRow): Promise<OrderRow> {
    const [chosen] = await this.choose(tx, [order]);
    if (!chosen) return order;
    const after = await this.orders.update(tx, order.id, { assignee_id: chosen.staffId });
    await this.journal.assigned(tx, SYSTEM, order, after, chosen.rule.name);
    return after;
  }

  /**
   * Who gets which, and that they had their turn. Nothing is written to the orders.
   * @param orders locked in this transaction @param except gets none of them
   */
  async choose(
    tx: Tx,
    orders: readonly OrderRow[],
    except?: string,
  ): Promise<{ order: OrderRow; rule: AssignmentRule; staffId: string }[]> {
    const rules = await this.rules.active(tx);
    if (rules.length === 0) return [];
    const facts = await this.factsOf(orders, tx);
    const fitting = facts.some((each) =>
      rules.some(({ conditions }) => failedConditions(conditions, each).length === 0),
    );
    if (!fitting) return [];
    await this.rules.lockChoice(tx);
    const desk = await this.desk(tx, except);
    const taken = new Map<string, { ruleId: string; staffId: string; turn: number }>();
    const chosen = orders.flatMap((order, index) => {
      const each = facts[index];
      const decision = each && chooseByRules(rules, each, desk).chosen;
      if (!decision) return [];
      const { rule, staffId } = decision;
      takeTurn(desk, rule.id, staffId);
      const turn = desk.turns.get(rule.id)?.get(staffId) ?? 0;
      taken.set(`${rule.id} ${staffId}`, { ruleId: rule.id, staffId, turn });
      return [{ order, rule, staffId }];
    });
    await this.rules.noteTurns(tx, [...taken.values()]);
    return chosen;
  }

  /** Who would get it now, and why; nobody has had a turn. */
  async wouldChoose(facts: OrderFacts): Promise<Decision> {
    return chooseByRules(await this.rules.all(), facts, await this.desk(this.database));
  }

  /** In the order of the orders. */
  async factsOf(orders: readonly OrderRow[], executor: Executor = this.database): Promise<OrderFacts[]> {
    const products = await this.orders.productIds(
      orders.map(({ id }) => id),
      executor,
    );
    const categories = await this.categories.ofProducts([...new Set([...products.values()].flat())], executor);
    return orders.map((order) => ({
      formId: order.form_id,
      productIds: products.get(order.id) ?? [],
      categoryIds: (products.get(order.id) ?? []).flatMap((id) => categories.get(id) ?? []),
      language: order.locale,
      countries: countriesOf({ phoneNormalised: order.contact_phone_normalised, email: order.contact_email }),
      source: order.source,
      value: order.value === null ? null : { amount: order.value, currency: order.currency },
      utmSource: order.utm['utm_source'] ?? order.utm['source'] ?? null,
    }));
  }

  private async desk(executor: Executor, except?: string): Promise<Desk> {
    const people = await this.roster.at(new Date(), executor);
    const ids = people.map(({ member }) => member.id);
    return { people, turns: await this.rules.turns(executor), loads: await this.rules.loads(ids, executor), except };
  }
}
