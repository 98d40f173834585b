import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LiveEvents, Logger } from '@regulars/platform';
import type { Subscription } from 'rxjs';
import { EndpointsRepository } from './endpoints.repository.js';

const AGAIN_MS = 5_000;

/**
 * Which events any endpoint wants, in this process's memory: what nobody wants must cost intake nothing, not even a question to the
 * database. Other processes are told when endpoints change, and ask every few seconds besides.
 */
@Injectable()
export class WantedEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private types: ReadonlySet<string> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private told: Subscription | undefined;

  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly live: LiveEvents,
    private readonly logger: Logger,
  ) {}

  has(type: string): boolean {
    return this.types.has(type);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.told = this.live.stream.subscribe(({ topic, type }) => {
      if (topic === 'webhooks' && type === 'webhooks.changed') void this.refresh();
    });
    this.timer = setInterval(() => void this.refresh(), AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    this.told?.unsubscribe();
    clearInterval(this.timer);
  }

  /** What is known stays known while the database can't be asked. */
  async refresh(): Promise<void> {
    try {
      this.types = new Set(await this.endpoints.wantedTypes());
    } catch (error) {
      this.logger.warn({ err: error }, 'which events webhooks want could not be read');
    }
  }
}
