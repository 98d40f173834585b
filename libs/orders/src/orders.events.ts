/** An order came in from outside, or a suspect one turned out to be genuine. Suspects are not told of. */
export class OrderReceived {
  static readonly type = 'orders.order-received';
  constructor(readonly orderId: string) {}
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
