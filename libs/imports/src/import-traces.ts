import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

export interface ImportedRecords {
  /** Records that rows of files made or changed. */
  ids: readonly string[];
  /** What names the person in a file, in lower case: addresses and numbers, whole cells. */
  words: readonly string[];
}

const OVER = `state NOT IN ('checking', 'running', 'undoing')`;
const REFUSED_ROW = `result IN ('bad', 'duplicate') AND EXISTS (SELECT FROM unnest(cells) AS cell WHERE lower(btrim(cell)) = ANY($2::text[]))`;

/** What imports keep of a record or a person, for as long as they can be undone. */
@Injectable()
export class ImportTraces {
  constructor(private readonly database: Database) {}

  /** Reads all that is kept. */
  async count(tx: Tx, { ids, words }: ImportedRecords): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM imports.made, unnest(subjects) AS id WHERE subjects && $1::uuid[] AND id = ANY($1::uuid[]))::int
         + (SELECT count(*) FROM imports.outcome WHERE subject_id = ANY($1::uuid[]) OR ${REFUSED_ROW})::int AS count`,
      [ids, words],
    );
    return row?.count ?? 0;
  }

  /** Imports that are over, by the names of their files, the oldest first; there are few of them. */
  async before(
    before: Date,
    most: number,
    shown: number,
  ): Promise<{ count: number; sample: { label: string; at: Date }[] }> {
    const rows = await this.database.query<{ label: string; at: Date }>(
      `SELECT file_name AS label, created_at AS at FROM imports.import WHERE ${OVER} AND created_at < $1 ORDER BY created_at, id LIMIT $2`,
      [before, most],
    );
    return { count: rows.length, sample: rows.slice(0, shown) };
  }

  /** One at a time, with all its rows; none of them can be undone any more. @returns how many */
  async deleteBefore(before: Date): Promise<number> {
    const rows = await this.database.query(
      `DELETE FROM imports.import WHERE id = (SELECT id FROM imports.import WHERE ${OVER} AND created_at < $1 ORDER BY created_at, id LIMIT 1)
       RETURNING id`,
      [before],
    );
    return rows.length;
  }

  /**
   * The counts and which record a row made stay; what the row said, and what stood there before, go: an undo leaves these records alone. So
   * do files that nobody went on with and that name the person in plain text.
   */
  async forget(tx: Tx, { ids, words }: ImportedRecords): Promise<void> {
    await tx.query(
      `UPDATE imports.made SET labels = ARRAY(
         SELECT CASE WHEN x.subject = ANY($1::uuid[]) THEN '' ELSE x.label END FROM unnest(subjects, labels) WITH ORDINALITY AS x(subject, label, at) ORDER BY at)
       WHERE subjects && $1::uuid[]`,
      [ids],
    );
    await tx.query(
      `UPDATE imports.outcome SET label = '', cells = NULL, before = NULL, problems = NULL,
         undo = CASE WHEN result = 'changed' AND undo IS NULL THEN 'kept' ELSE undo END
       WHERE subject_id = ANY($1::uuid[]) OR ${REFUSED_ROW}`,
      [ids, words],
    );
    await tx.query(
      `DELETE FROM imports.import i USING imports.part p
       WHERE p.import_id = i.id AND i.state IN ('draft', 'checked', 'cancelled', 'failed')
         AND EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE position(convert_to(word, 'UTF8') IN p.content) > 0)`,
      [words],
    );
  }
}
