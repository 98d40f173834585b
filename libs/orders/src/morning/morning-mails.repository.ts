import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

@Injectable()
export class MorningMailsRepository {
  constructor(private readonly database: Database) {}

  /** Who said nothing wants it. Index: morning_mail_pkey. */
  async isWanted(staffId: string): Promise<boolean> {
    const [row] = await this.database.query<{ wanted: boolean }>(
      'SELECT wanted FROM orders.morning_mail WHERE staff_id = $1',
      [staffId],
    );
    return row?.wanted ?? true;
  }

  /** Index: morning_mail_pkey. */
  async want(tx: Tx, staffId: string, wanted: boolean): Promise<void> {
    await tx.query(
      'INSERT INTO orders.morning_mail (staff_id, wanted) VALUES ($1, $2) ON CONFLICT (staff_id) DO UPDATE SET wanted = excluded.wanted',
      [staffId, wanted],
    );
  }

  /** Whose day has not been looked at yet and who wants that. Index: morning_mail_pkey. @returns whether it is ours to look at */
  async take(tx: Tx, staffId: string, day: string): Promise<boolean> {
    const taken = await tx.query(
      `INSERT INTO orders.morning_mail AS m (staff_id, last_day) VALUES ($1, $2)
       ON CONFLICT (staff_id) DO UPDATE SET last_day = excluded.last_day
         WHERE m.wanted AND (m.last_day IS NULL OR m.last_day < excluded.last_day) RETURNING 1`,
      [staffId, day],
    );
    return taken.length > 0;
  }
}
