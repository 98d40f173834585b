import { Injectable } from '@nestjs/common';
import { type Tx, isUniqueViolation } from '@regulars/platform';
import { Account } from './account.entity.js';
import { emailTaken } from './accounts.errors.js';

type NewAccount = Pick<Account, 'name' | 'email' | 'emailNormalised' | 'passwordHash' | 'role' | 'locale'> &
  Partial<Pick<Account, 'teamId'>>;

@Injectable()
export class AccountRepository {
  /** @throws 409 when the address has an account already (index account_email decides, also between two at once) */
  async insert(tx: Tx, account: NewAccount): Promise<Account> {
    const accounts = tx.repository(Account);
    try {
      return await accounts.save(accounts.create(account));
    } catch (error) {
      if (isUniqueViolation(error)) throw emailTaken();
      throw error;
    }
  }

  /** @returns the account, which nobody else changes before this transaction ends */
  async lock(tx: Tx, id: string): Promise<Account | null> {
    return tx.repository(Account).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes what differs; the version grows when anything does. */
  async save(tx: Tx, account: Account): Promise<Account> {
    return tx.repository(Account).save(account);
  }

  async teamExists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT FROM staff.team WHERE id = $1 FOR KEY SHARE', [id])).length > 0;
  }

  /** Ids of the active owners, locked in one order so that two changes can't each take the other's owner for the last but one. */
  async lockOwners(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      "SELECT id FROM staff.account WHERE role = 'owner' AND active ORDER BY id FOR UPDATE",
    );
    return rows.map(({ id }) => id);
  }

  async anyExists(tx: Tx): Promise<boolean> {
    return (await tx.query('SELECT FROM staff.account LIMIT 1')).length > 0;
  }
}
