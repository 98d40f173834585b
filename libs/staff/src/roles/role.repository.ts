import { Injectable } from '@nestjs/common';
import { type Tx, isUniqueViolation } from '@regulars/platform';
import type { OwnRole } from './roles.reader.js';
import { roleNameTaken } from './roles.errors.js';

interface Use {
  members: number;
  invitations: number;
}

const COLUMNS = 'id, name, permissions, version';

@Injectable()
export class RoleRepository {
  /** Index: role_pkey. @param strength `no key update` lets others give the role meanwhile; `update` does not, for its end */
  async lock(tx: Tx, id: string, strength: 'no key update' | 'update'): Promise<OwnRole | null> {
    const [role] = await tx.query<OwnRole>(`SELECT ${COLUMNS} FROM staff.role WHERE id = $1 FOR ${strength}`, [id]);
    return role ?? null;
  }

  /** @throws 409 when the name is taken (index role_name decides, also between two at once) */
  async insert(tx: Tx, name: string, permissions: readonly string[]): Promise<OwnRole> {
    return this.one(tx, `INSERT INTO staff.role (name, permissions) VALUES ($1, $2) RETURNING ${COLUMNS}`, [
      name,
      permissions,
    ]);
  }

  /** @throws 409 when the name is taken */
  async update(tx: Tx, { id, name, permissions }: Omit<OwnRole, 'version'>): Promise<OwnRole> {
    return this.one(
      tx,
      `UPDATE staff.role SET name = $2, permissions = $3, version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, name, permissions],
    );
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM staff.role WHERE id = $1', [id]);
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM staff.role');
    return row?.count ?? 0;
  }

  /** Accounts that have ended count too: they can be opened again. Whole tables are read: a company has tens of colleagues. */
  async use(tx: Tx, id: string): Promise<Use> {
    const [row] = await tx.query<Use>(
      `SELECT (SELECT count(*)::int FROM staff.account WHERE role = $1) AS members,
              (SELECT count(*)::int FROM staff.invitation WHERE role = $1) AS invitations`,
      [id],
    );
    return row ?? { members: 0, invitations: 0 };
  }

  /** Taken before the role itself: so do those who give it. */
  async lockPeople(tx: Tx, id: string): Promise<void> {
    await tx.query('SELECT FROM staff.account WHERE role = $1 ORDER BY id FOR UPDATE', [id]);
    await tx.query('SELECT FROM staff.invitation WHERE role = $1 ORDER BY id FOR UPDATE', [id]);
  }

  async membersOf(tx: Tx, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM staff.account WHERE role = $1 ORDER BY id', [id]);
    return rows.map((row) => row.id);
  }

  /** @returns the ids of the accounts that have another role now */
  async reassign(tx: Tx, from: string, to: string): Promise<string[]> {
    await tx.query('UPDATE staff.invitation SET role = $2 WHERE role = $1', [from, to]);
    const rows = await tx.query<{ id: string }>(
      `UPDATE staff.account SET role = $2, version = version + 1, updated_at = now() WHERE role = $1 RETURNING id`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }

  private async one(tx: Tx, statement: string, values: unknown[]): Promise<OwnRole> {
    try {
      const [role] = await tx.query<OwnRole>(statement, values);
      if (!role) throw new Error('RETURNING returned no row');
      return role;
    } catch (error) {
      if (isUniqueViolation(error)) throw roleNameTaken();
      throw error;
    }
  }
}
