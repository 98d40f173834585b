import { Injectable } from '@nestjs/common';

/** Where the purchases of members can be read. What registers them also keeps `members.touch_facts` informed of each change. */
export interface PurchaseRelations {
  /** member_id, order_id, at, amount, refund. Amounts in minor units of the main currency; null where the purchase is in another. */
  purchases: string;
  /** member_id, order_id, at, product_id, category_id, quantity, amount, refund. */
  lines: string;
  /** Compares the relations with what they are made of, and repairs them. @returns how many purchases were wrong */
  check: () => Promise<number>;
}

/** The module of orders registers here what members bought; members know no orders. */
@Injectable()
export class PurchaseSource {
  private registered: PurchaseRelations | undefined;

  register(relations: PurchaseRelations): void {
    if (this.registered) throw new Error('The purchases are registered twice');
    this.registered = relations;
  }

  /** Undefined: nobody here sells anything. */
  get relations(): PurchaseRelations | undefined {
    return this.registered;
  }
}
