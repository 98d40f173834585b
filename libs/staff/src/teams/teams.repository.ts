import { Injectable } from '@nestjs/common';
import { type Tx, isUniqueViolation } from '@regulars/platform';
import { Team } from './team.entity.js';
import { teamNameTaken } from './teams.errors.js';

@Injectable()
export class TeamsRepository {
  async lock(tx: Tx, id: string): Promise<Team | null> {
    return tx.repository(Team).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @throws 409 when the name is taken (index team_name decides, also between two at once) */
  async save(tx: Tx, team: Partial<Team>): Promise<Team> {
    const teams = tx.repository(Team);
    try {
      return await teams.save(teams.create(team));
    } catch (error) {
      if (isUniqueViolation(error)) throw teamNameTaken();
      throw error;
    }
  }

  /** Its people have no team then. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.repository(Team).delete({ id });
  }
}
