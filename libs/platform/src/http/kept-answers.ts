import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';

/** The answers that are kept for repetitions of a request, for as long as repetitions are told. */
@Injectable()
export class KeptAnswers {
  /**
   * What was answered about these records is kept no longer; that the request was carried out is, so that a repetition does nothing. A day's
   * worth of answers is read for it.
   */
  async forget(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE platform.idempotency_key SET response = NULL
       WHERE response IS NOT NULL AND EXISTS (SELECT FROM unnest($1::text[]) AS id WHERE strpos(response::text, id) > 0)`,
      [recordIds],
    );
  }
}
