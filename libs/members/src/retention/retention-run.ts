import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks } from '@regulars/platform';
import { Audit, SYSTEM } from '@regulars/staff';
import { RetentionRules } from './retention-rules.js';
import { RetentionRepository } from './retention.repository.js';
import { Retention } from './retention.service.js';

const RUN = 'members.retention';
/** The rest has its turn the next night. */
const LONGEST_MS = 30 * 60_000;

/** Lets go, every night, what is old enough by the rules that were switched on. */
@Injectable()
export class RetentionRun implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly rows: RetentionRepository,
    private readonly retention: Retention,
    private readonly audit: Audit,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(RUN, () => this.run());
    this.tasks.cron('13 2 * * *', RUN);
  }

  /** Each rule by itself: one that fails keeps no other. @throws AggregateError of those */
  async run(until = Date.now() + LONGEST_MS): Promise<void> {
    const failures: unknown[] = [];
    for (const row of await this.rows.all()) {
      const due = row.active && row.first_run_at !== null && row.first_run_at <= new Date();
      if (due) await this.runOne(row.name, row.after, until).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Retention rules failed');
  }

  private async runOne(name: string, after: number, until: number): Promise<void> {
    const rule = this.rules.find(name);
    if (!rule) return;
    const terms = await this.retention.terms(rule, after);
    let count = 0;
    try {
      for (let went = -1; went !== 0 && Date.now() < until;) {
        went = await rule.run(terms);
        count += went;
      }
    } finally {
      await this.database.transaction(async (tx) => {
        await this.rows.ran(tx, name, count);
        if (count > 0)
          await this.audit.record(tx, SYSTEM, {
            action: 'members.retention-run',
            subject: { type: 'retention-rule', id: name },
            changes: { count: { from: null, to: count } },
            note: name,
          });
      });
    }
  }
}
