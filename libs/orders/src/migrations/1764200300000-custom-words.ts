import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = '^[a-z][a-z0-9_]{0,39}$';
/** As the program folds a text: width and case, accents, letters with a stroke. */
const FOLDED = `
  replace(replace(replace(replace(translate(
    normalize(regexp_replace(normalize(lower(normalize(said.text, NFKC) COLLATE "pg_c_utf8"), NFD), '[\u0300-\u036f]', '', 'g'), NFC),
    'øłđðıħ', 'olddih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')`;

/**
 * The words of custom texts that orders have already, each once more under its field: `branch=north`. They are taken from the words of the order
 * that stand in the field's text. One that stands there only within a longer word is taken, too; the next edit leaves it out.
 * @internal exported for its spec
 */
export const TELL_WORDS_APART = `
  WITH words AS (
    SELECT o.id, array_agg(DISTINCT said.key || '=' || word) AS lexemes
    FROM orders."order" o
    CROSS JOIN LATERAL (
      SELECT each.key, string_agg(part.text, ' ') AS text FROM jsonb_each(o.custom_fields) AS each
      CROSS JOIN LATERAL (
        SELECT item #>> '{}' AS text FROM jsonb_path_query(each.value, 'lax $[*] ? (@.type() == "string")') AS item
      ) AS part
      WHERE each.key ~ '${KEY}' AND part.text !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' GROUP BY each.key
    ) AS said
    CROSS JOIN LATERAL (SELECT ${FOLDED} AS text) AS folded
    CROSS JOIN LATERAL unnest(tsvector_to_array(o.search)) AS word
    WHERE o.custom_fields <> '{}' AND strpos(folded.text, word) > 0
    GROUP BY o.id
  )
  UPDATE orders."order" o SET search = o.search || array_to_tsvector(words.lexemes) FROM words WHERE words.id = o.id`;

/** @internal */
export const TELL_THEM_APART_NO_MORE = `
  WITH words AS (
    SELECT o.id, array_agg(word) AS lexemes FROM orders."order" o
    CROSS JOIN LATERAL unnest(tsvector_to_array(o.search)) AS word
    WHERE o.custom_fields <> '{}' AND strpos(word, '=') > 1 AND o.custom_fields ? split_part(word, '=', 1)
    GROUP BY o.id
  )
  UPDATE orders."order" o SET search = ts_delete(o.search, words.lexemes) FROM words WHERE words.id = o.id`;

/** A custom field can be asked for words in it. Nothing is rewritten where orders have no custom texts. */
export class CustomWords1764200300000 implements MigrationInterface {
  name = 'CustomWords1764200300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TELL_WORDS_APART);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TELL_THEM_APART_NO_MORE);
  }
}
