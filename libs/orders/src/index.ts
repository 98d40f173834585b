export { OrdersConfig } from './orders.config.js';
export { OrderReceived, OrderStatusChanged } from './orders.events.js';
export { type OrderBrief, OrderReader } from './orders.reader.js';
export { OrdersModule } from './orders.module.js';
export { ordersSchema } from './orders.schema.js';
/** For those who fill many orders at once past the service: demo data, benchmarks. */
export { searchTokens } from './search-tokens.js';
