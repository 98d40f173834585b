import type { Tx } from '@regulars/platform';
import { ANSWERS, SUPPLIERS, TEAMS } from '../desk.js';
import type { Team } from '../company.js';

/** Teams with their hours, canned answers and suppliers: what a company has set up after two years. */
export async function furnish(tx: Tx, team: Team): Promise<void> {
  for (const { name, timeZone, from, to, responseMinutes, members } of TEAMS) {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to }));
    await tx.query(
      `WITH made AS (INSERT INTO staff.team (name, time_zone, hours, response_minutes) VALUES ($1, $2, $3, $4) RETURNING id)
       UPDATE staff.account SET team_id = made.id FROM made WHERE account.id = ANY($5::uuid[])`,
      [name, timeZone, JSON.stringify(hours), responseMinutes, members.map((key) => team[key].id)],
    );
  }
  await tx.query(
    `INSERT INTO orders.canned_answer (name, shortcut, category, bodies, uses)
     SELECT name, shortcut, category, bodies, uses FROM json_to_recordset($1) AS x(
       name text, shortcut text, category text, bodies jsonb, uses bigint)`,
    [JSON.stringify(ANSWERS)],
  );
  await tx.query(
    `INSERT INTO orders.supplier (name, email, locale, contact_name, phone, note)
     SELECT name, email, locale, contact, phone, note FROM json_to_recordset($1) AS x(
       name text, email text, locale text, contact text, phone text, note text)`,
    [JSON.stringify(SUPPLIERS)],
  );
}
