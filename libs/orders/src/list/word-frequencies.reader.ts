import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Logger, ProcessConfig } from '@regulars/platform';

const REFRESH_MS = 600_000;

/** How common words are, as PostgreSQL's own statistics of the search column say: its ten thousand commonest lexemes. */
@Injectable()
export class WordFrequencies implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private words: readonly { word: string; share: number }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly process: ProcessConfig,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.process.servesHttp) return;
    void this.refresh();
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** At most how many of all orders, from 0 to 1, have a word that begins so. 0: hardly any, or nobody has counted. */
  readonly shareOf = (beginning: string): number => {
    let share = 0;
    for (const entry of this.words) if (entry.word.startsWith(beginning)) share += entry.share;
    return Math.min(share, 1);
  };

  async refresh(): Promise<void> {
    try {
      // pg_stats shows the owner of a table what ANALYZE found; the array of "any" type is read by way of its text.
      const [row] = await this.database.query<{ words: string[] | null; shares: number[] | null }>(
        `SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
         WHERE schemaname = 'orders' AND tablename = 'order' AND attname = 'search'`,
      );
      const shares = row?.shares ?? [];
      this.words = (row?.words ?? []).map((word, index) => ({ word, share: shares[index] ?? 0 }));
    } catch (error) {
      // Without them every search is planned as for rare words: slower for some, right for all.
      this.logger.warn({ err: error }, 'word frequencies could not be read');
    }
  }
}
