import { Injectable } from '@nestjs/common';
import { e164 } from '@regulars/platform';
import { CategoryReader } from '@regulars/catalog';
import type { StaffActor } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import { unacceptable } from '../orders.errors.js';
import type { OrderFacts } from './assignment-rule.js';
import { AssignmentByRule } from './assignment-by-rule.js';
import type { Decision } from './choose-by-rules.js';
import { countriesOf } from './countries-of.js';
import type { DescribedOrderDto, DryRunDto, DryRunResponse } from './dto/dry-run.dto.js';

/** "Who would get this?" */
@Injectable()
export class AssignmentDryRun {
  constructor(
    private readonly access: OrderAccess,
    private readonly byRule: AssignmentByRule,
    private readonly categories: CategoryReader,
  ) {}

  /** @throws 404 for an order that the actor can't see; 422 unless exactly one of order and orderId is given */
  async run(actor: StaffActor, dto: DryRunDto): Promise<DryRunResponse> {
    return responseOf(await this.byRule.wouldChoose(await this.facts(actor, dto)));
  }

  private async facts(actor: StaffActor, { orderId, order }: DryRunDto): Promise<OrderFacts> {
    if (orderId === undefined && order !== undefined) return described(order, await this.categoriesOf(order));
    if (orderId === undefined || order !== undefined) {
      throw unacceptable('orders/one-order', '/order', 'Describe an order, or name one by orderId: one of the two.');
    }
    const [facts] = await this.byRule.factsOf([await this.access.find(actor, orderId)]);
    if (!facts) throw new Error('One order has one set of facts');
    return facts;
  }

  private async categoriesOf({ productIds = [], categoryIds = [] }: DescribedOrderDto): Promise<string[]> {
    const ofProducts = await this.categories.ofProducts(productIds);
    return [...(await this.categories.withAbove(categoryIds)), ...[...ofProducts.values()].flat()];
  }
}

function described(order: DescribedOrderDto, categoryIds: string[]): OrderFacts {
  const language = order.language ?? 'en';
  return {
    formId: order.formId ?? null,
    productIds: order.productIds ?? [],
    categoryIds,
    language,
    countries: countriesOf({ phoneNormalised: e164(order.phone ?? null, language), email: order.email ?? null }),
    source: order.source ?? 'form',
    value: order.value ?? null,
    utmSource: order.utmSource ?? null,
  };
}

function responseOf({ steps, chosen }: Decision): DryRunResponse {
  const people = steps.at(-1)?.people ?? [];
  const name = people.find(({ id }) => id === chosen?.staffId)?.name ?? '';
  return {
    assignee: chosen && { id: chosen.staffId, name },
    rule: chosen && { id: chosen.rule.id, name: chosen.rule.name },
    steps: steps.map(({ rule, ...step }) => ({ ...step, rule: { id: rule.id, name: rule.name } })),
  };
}
