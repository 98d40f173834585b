import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Page, type Tx, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';

export interface EndpointRow {
  id: string;
  url: string;
  description: string;
  event_types: string[];
  active: boolean;
  disabled_reason: 'gone' | 'failing' | null;
  failing_since: Date | null;
  secret_sealed: string;
  previous_sealed: string | null;
  previous_until: Date | null;
  version: number;
  created_at: Date;
}

export type EndpointChanges = Partial<Omit<EndpointRow, 'id' | 'version' | 'created_at'>>;

const COLUMNS =
  'id, url, description, event_types, active, disabled_reason, failing_since, secret_sealed, previous_sealed, previous_until, version, created_at';

@Injectable()
export class EndpointsRepository {
  constructor(private readonly database: Database) {}

  async newId(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
    if (!row) throw new Error('SELECT returned no row');
    return row.id;
  }

  /** Index: endpoint_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<EndpointRow | null> {
    const [row] = await executor.query<EndpointRow>(`SELECT ${COLUMNS} FROM webhooks.endpoint WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Index: endpoint_pkey. */
  async lock(tx: Tx, id: string): Promise<EndpointRow | null> {
    const [row] = await tx.query<EndpointRow>(`SELECT ${COLUMNS} FROM webhooks.endpoint WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return row ?? null;
  }

  async insert(
    tx: Tx,
    row: Pick<EndpointRow, 'id' | 'url' | 'description' | 'event_types' | 'active' | 'secret_sealed'>,
  ): Promise<EndpointRow> {
    const [made] = await tx.query<EndpointRow>(
      `INSERT INTO webhooks.endpoint (id, url, description, event_types, active, secret_sealed)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
      [row.id, row.url, row.description, row.event_types, row.active, row.secret_sealed],
    );
    if (!made) throw new Error('INSERT … RETURNING returned no row');
    return made;
  }

  /** Index: endpoint_pkey. */
  async update(tx: Tx, id: string, changes: EndpointChanges): Promise<EndpointRow> {
    const params: unknown[] = [id];
    const sets = Object.entries(changes).map(([name, value]) => `${name} = $${params.push(value)}`);
    const [row] = await tx.query<EndpointRow>(
      `UPDATE webhooks.endpoint SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1 RETURNING ${COLUMNS}`,
      params,
    );
    if (!row) throw new Error('The locked endpoint is gone');
    return row;
  }

  /** Index: endpoint_pkey; its deliveries go with it. */
  async delete(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM webhooks.endpoint WHERE id = $1 RETURNING 1', [id])).length > 0;
  }

  /** The whole table: a company has a handful. */
  async wanting(tx: Tx, type: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT id FROM webhooks.endpoint WHERE active AND $1 = ANY(event_types) ORDER BY id',
      [type],
    );
    return rows.map(({ id }) => id);
  }

  /** The whole table. */
  async wantedTypes(): Promise<string[]> {
    const rows = await this.database.query<{ type: string }>(
      'SELECT DISTINCT unnest(event_types) AS type FROM webhooks.endpoint WHERE active',
    );
    return rows.map(({ type }) => type);
  }

  /** Newest first. Index: endpoint_pkey. */
  async page(limit: number, cursor: string | undefined): Promise<Page<EndpointRow>> {
    const rows = await this.database.query<EndpointRow>(
      `SELECT ${COLUMNS} FROM webhooks.endpoint WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [cursor === undefined ? null : decodeIdCursor(cursor), limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => encodeCursor([id]),
      (row) => row,
    );
  }
}
