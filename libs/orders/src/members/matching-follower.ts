import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from '@regulars/platform';
import { MATCH_MEMBERS } from './ask-for-members.js';
import { OrderMatching } from './order-matching.service.js';

/** When orders are given their members: those that come in from outside in `FirstMails`, all others here. */
@Injectable()
export class MatchingFollower implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly matching: OrderMatching,
  ) {}

  onModuleInit(): void {
    this.tasks.define(MATCH_MEMBERS, (payload) => this.matching.match((payload as { orderIds: string[] }).orderIds));
    this.tasks.define('orders.sweep-members', () => this.matching.sweep());
    this.tasks.cron('* * * * *', 'orders.sweep-members');
    this.tasks.define('orders.sweep-members-again', () => this.matching.sweepAgain());
    this.tasks.cron('11 2 * * *', 'orders.sweep-members-again');
  }
}
