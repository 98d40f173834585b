import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks } from '@regulars/platform';
import type { KnownTagsResponse } from '../dto/known-tags.response.js';

const MOST = 200;

/** Which tags there are, and on how many orders. A trigger of the table notes each change, so that no writer can forget it. */
@Injectable()
export class KnownTags implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('orders.tag-upkeep', () => this.sum());
    this.tasks.cron('*/5 * * * *', 'orders.tag-upkeep');
  }

  /** Most used first. The whole table is read: a row for each tag and for each change of the last minutes. */
  async list(): Promise<KnownTagsResponse> {
    const data = await this.database.query<{ name: string; orders: number }>(
      `SELECT name, sum(uses) AS orders FROM orders.tag_use GROUP BY name HAVING sum(uses) > 0 ORDER BY orders DESC, name LIMIT ${MOST}`,
    );
    return { data };
  }

  /** Adds the changes up, a row for each tag. */
  async sum(): Promise<void> {
    await this.database.query(
      `WITH taken AS (
         DELETE FROM orders.tag_use WHERE EXISTS (SELECT FROM orders.tag_use GROUP BY name HAVING count(*) > 1) RETURNING name, uses
       ) INSERT INTO orders.tag_use (name, uses) SELECT name, sum(uses) FROM taken GROUP BY name HAVING sum(uses) <> 0`,
    );
  }
}
