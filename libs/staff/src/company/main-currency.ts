import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '@regulars/platform';
import { StaffConfig } from '../staff.config.js';
import { CompanyReader } from './company.reader.js';

const REFRESH_MS = 10_000;

/** The currency of amounts that name none. Kept at hand: intake asks with every order. Other processes hear of a change within ten seconds. */
@Injectable()
export class MainCurrency implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private chosen: string | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly company: CompanyReader,
    private readonly config: StaffConfig,
    private readonly logger: Logger,
  ) {}

  get current(): string {
    return this.among(this.chosen);
  }

  /** Of a change in this process, at once. */
  follow(chosen: string | null): void {
    this.chosen = chosen;
  }

  /** @param chosen the company's; null: nobody has chosen */
  among(chosen: string | null): string {
    return chosen ?? this.config.currency;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.refresh().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'the main currency could not be read');
      });
    }, REFRESH_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async refresh(): Promise<void> {
    this.follow((await this.company.current()).currency);
  }
}
