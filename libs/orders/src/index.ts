export { OrdersConfig } from './orders.config.js';
export { OrderReceived, OrderStatusChanged } from './orders.events.js';
export { type OrderBrief, OrderReader } from './orders.reader.js';
export { OrdersModule } from './orders.module.js';
export { ordersSchema } from './orders.schema.js';
/** For those who fill many orders at once past the service: demo data, benchmarks. */
export { excerptOf } from './excerpt.js';
export { acknowledgementOf, forwardOf, furtherMailOf } from './mail/order-mails.js';
export { tokensOf } from './order-content.js';
export type { OrderItemRow, OrderRow, Source, StoredAnswer } from './order-row.js';
export { sumOfItems } from './order-value.js';
