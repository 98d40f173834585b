import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import { Jobs, type JobSpec } from '../jobs/jobs.js';
import { Tasks } from '../jobs/tasks.js';

/** A past-tense class with plain JSON fields and a literal `type`, such as `orders.order-received`. */
export interface EventClass<E extends object> {
  readonly type: string;
  new (...args: never[]): E;
}

interface Subscriber {
  task: string;
  wants: (event: object) => boolean;
}

/**
 * Durable events: each subscriber's job is enqueued in the publisher's transaction, so that an event is told if and only if
 * what it tells of was committed. Subscribers run on their own, are retried on their own, and must be idempotent.
 */
@Injectable()
export class Events {
  private readonly subscribers = new Map<string, Subscriber[]>();

  constructor(
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
  ) {}

  /**
   * Call in `onModuleInit`.
   * @param name of the subscriber, unique and lasting: jobs that wait in the database carry it
   * @param wants asked when the event is published; an event that it declines costs nothing
   */
  subscribe<E extends object>(
    event: EventClass<E>,
    name: string,
    handler: (event: E) => Promise<void>,
    wants: (event: E) => boolean = () => true,
  ): void {
    this.tasks.define(name, (payload) => handler(payload as E));
    const subscriber: Subscriber = { task: name, wants: (one) => wants(one as E) };
    this.subscribers.set(event.type, [...(this.subscribers.get(event.type) ?? []), subscriber]);
  }

  async publish(tx: Tx, ...events: readonly object[]): Promise<void> {
    await this.jobs.enqueue(tx, ...this.jobsFor(events));
  }

  private jobsFor(events: readonly object[]): JobSpec[] {
    return events.flatMap((event) => {
      const { type } = event.constructor as unknown as EventClass<object>;
      const interested = (this.subscribers.get(type) ?? []).filter(({ wants }) => wants(event));
      return interested.map(({ task }) => ({ task, payload: event }));
    });
  }
}
