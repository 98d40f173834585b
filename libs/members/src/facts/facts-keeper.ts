import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Logger, Metrics, Tasks } from '@regulars/platform';
import { MemberFacts } from './member-facts.service.js';

/** When facts are worked out: after a change, at the company's midnight, and once a night against a recomputation from scratch. */
@Injectable()
export class FactsKeeper implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly facts: MemberFacts,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    // Named by members.touch_facts.
    this.tasks.define('members.freshen-facts', () => this.facts.freshen());
    this.tasks.define('members.follow-day', () => this.facts.followBasis());
    this.tasks.cron('* * * * *', 'members.follow-day');
    this.tasks.define('members.check-facts', () => this.check());
    this.tasks.cron('47 2 * * *', 'members.check-facts');
  }

  async check(): Promise<void> {
    const found = await this.facts.check();
    for (const what of ['purchases', 'facts'] as const) this.metrics.factsDifferences.inc({ of: what }, found[what]);
    if (found.purchases + found.facts > 0)
      this.logger.error(found, 'facts about members were not what their orders say; they are repaired');
  }
}
