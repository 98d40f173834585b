import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Events, PublicEvent } from '@regulars/platform';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Delivering } from './delivering.js';
import { EndpointsRepository } from './endpoints.repository.js';
import { EventDetails } from './event-details.js';
import { WantedEvents } from './wanted-events.js';

/** From an event to a delivery for each endpoint that wants it. The event's job is enqueued in the transaction of the act. */
@Injectable()
export class FanOut implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly wanted: WantedEvents,
    private readonly details: EventDetails,
    private readonly endpoints: EndpointsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly delivering: Delivering,
  ) {}

  onModuleInit(): void {
    this.events.subscribe(
      PublicEvent,
      'webhooks.fan-out',
      (event) => this.spread(event),
      ({ event }) => this.wanted.has(event),
    );
  }

  private async spread({ id, at, event: type, data }: PublicEvent): Promise<void> {
    const told = await this.details.of(type, data);
    await this.database.transaction(async (tx) => {
      const endpoints = await this.endpoints.wanting(tx, type);
      if (endpoints.length === 0) return;
      await this.delivering.enqueue(tx, await this.deliveries.make(tx, { id, type, data: told, at }, endpoints));
    });
  }
}
