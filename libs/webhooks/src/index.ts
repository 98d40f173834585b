export { ToldEvents } from './told-events.js';
export { EventDetails } from './event-details.js';
export { WebhooksConfig } from './webhooks.config.js';
export { WebhooksModule } from './webhooks.module.js';
export { webhooksSchema } from './webhooks.schema.js';
