import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberRelations } from '@regulars/members';
import { OrderMatchingRepository } from './order-matching.repository.js';

/** Orders follow a merge of two members (MEM-4); triggers tell what was bought and both members' facts. */
@Injectable()
export class OrdersOfMerged implements OnModuleInit {
  constructor(
    private readonly relations: MemberRelations,
    private readonly orders: OrderMatchingRepository,
  ) {}

  onModuleInit(): void {
    this.relations.register({
      name: 'orders',
      count: (tx, from) => this.orders.countOf(tx, from),
      move: (tx, from, to) => this.orders.moveAll(tx, from, to),
      // What was given to somebody else since stays there.
      undo: (tx, ids, from, to) => this.orders.moveBack(tx, ids as string[], to, from),
    });
  }
}
