/** An order came in from outside, or a suspect one turned out to be genuine. Suspects are not told of. */
export class OrderReceived {
  static readonly type = 'orders.order-received';
  constructor(readonly orderId: string) {}
}

/** Orders of a batch that nobody is in charge of, and that are to be worked on. */
export class OrdersImported {
  static readonly type = 'orders.orders-imported';
  constructor(readonly orderIds: readonly string[]) {}
}

/** What an order's status turned into. */
export class OrderStatusChanged {
  static readonly type = 'orders.order-status-changed';
  constructor(
    readonly orderId: string,
    readonly from: string,
    readonly to: string,
  ) {}
}
