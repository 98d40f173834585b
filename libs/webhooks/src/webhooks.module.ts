import { Global, Module } from '@nestjs/common';
import { provideConfig } from '@regulars/platform';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Delivering } from './delivering.js';
import { DeliveryLog } from './delivery-log.service.js';
import { DisabledLetters } from './disabled-letters.js';
import { Endpoints } from './endpoints.js';
import { EndpointsRepository } from './endpoints.repository.js';
import { EventDetails } from './event-details.js';
import { FanOut } from './fan-out.js';
import { RecentDeliveriesReader } from './recent-deliveries.reader.js';
import { ToldEvents } from './told-events.js';
import { WantedEvents } from './wanted-events.js';
import { WebhookClient } from './webhook-client.js';
import { WebhooksConfig } from './webhooks.config.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';

const STORES = [EndpointsRepository, DeliveriesRepository, RecentDeliveriesReader];
const SENDING = [Delivering, DisabledLetters, Endpoints, FanOut, WantedEvents, WebhookClient];

/** Global: modules that own records say what is told of them. What happens they publish as `PublicEvent`, without knowing of webhooks. */
@Global()
@Module({
  controllers: [WebhooksController],
  providers: [
    provideConfig(WebhooksConfig),
    ...STORES,
    ...SENDING,
    DeliveryLog,
    EventDetails,
    ToldEvents,
    WebhooksService,
  ],
  exports: [EventDetails, ToldEvents],
})
export class WebhooksModule {}
