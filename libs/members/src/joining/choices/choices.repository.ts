import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

/** `all`: as it comes; else no more often than so. */
export const FREQUENCIES = ['all', 'weekly', 'monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Choice {
  /** Keys of the company's topics; none: all of them. */
  topics: string[];
  frequency: Frequency;
}

const EVERYTHING: Choice = { topics: [], frequency: 'all' };

/** What members want to hear of, and how often. */
@Injectable()
export class ChoicesRepository {
  constructor(private readonly database: Database) {}

  /** Index: choice_pkey. */
  async of(memberId: string, executor: Executor = this.database): Promise<Choice> {
    const [row] = await executor.query<Choice>('SELECT topics, frequency FROM members.choice WHERE member_id = $1', [
      memberId,
    ]);
    return row ?? EVERYTHING;
  }

  async set(tx: Tx, memberId: string, { topics, frequency }: Choice): Promise<void> {
    await tx.query(
      `INSERT INTO members.choice (member_id, topics, frequency) VALUES ($1, $2, $3)
       ON CONFLICT (member_id) DO UPDATE SET topics = excluded.topics, frequency = excluded.frequency, updated_at = now()`,
      [memberId, topics, frequency],
    );
  }

  async setTopics(tx: Tx, memberId: string, topics: readonly string[]): Promise<void> {
    await this.set(tx, memberId, { ...(await this.of(memberId, tx)), topics: [...topics] });
  }
}
