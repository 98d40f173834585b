import { Injectable } from '@nestjs/common';
import { Database, Events, type Page, type Tx, VersionConflict } from '@regulars/platform';
import type { Actor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { changesBetween } from '../audit/changes.js';
import type { CreateTeamDto, TeamResponse, UpdateTeamDto } from './dto/team.dto.js';
import { teamResponse } from './dto/team.dto.js';
import { orderedHolidays, orderedHours } from './team-times.js';
import type { Team } from './team.entity.js';
import { teamNotFound } from './teams.errors.js';
import { WorkTimesChanged } from './teams.events.js';
import { TeamsReader } from './teams.reader.js';
import { TeamsRepository } from './teams.repository.js';

/** Teams, and when they work. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly repository: TeamsRepository,
    private readonly reader: TeamsReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async list(query: { limit: number; cursor?: string }): Promise<Page<TeamResponse>> {
    const page = await this.reader.page(query);
    return { ...page, data: page.data.map(teamResponse) };
  }

  /** @throws 404 */
  async get(id: string): Promise<TeamResponse> {
    const team = await this.reader.find(id);
    if (!team) throw teamNotFound();
    return teamResponse(team);
  }

  /** @throws 409 when the name is taken, 422 for times that can't be */
  create(
    actor: Actor,
    { name, timeZone, hours, holidays = [], responseMinutes = null }: CreateTeamDto,
  ): Promise<TeamResponse> {
    const times = { hours: orderedHours(hours), holidays: orderedHolidays(holidays) };
    return this.database.transaction(async (tx) => {
      const team = await this.repository.save(tx, { name, timeZone, ...times, responseMinutes });
      await this.audit.record(tx, actor, { action: 'staff.team-created', subject: subject(team.id), note: name });
      return teamResponse(team);
    });
  }

  /** @throws 404, 409 when the name is taken, 412 when someone saved in between, 422 for times that can't be */
  update(actor: Actor, id: string, version: number, input: UpdateTeamDto): Promise<TeamResponse> {
    const { name, timeZone, hours, holidays, responseMinutes } = input;
    const given: Partial<TeamResponse> = {
      ...(name === undefined ? {} : { name }),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(hours === undefined ? {} : { hours: orderedHours(hours) }),
      ...(holidays === undefined ? {} : { holidays: orderedHolidays(holidays) }),
      ...(responseMinutes === undefined ? {} : { responseMinutes }),
    };
    return this.database.transaction(async (tx) => {
      const team = await this.locked(tx, id);
      if (team.version !== version) throw new VersionConflict(teamResponse(team));
      const changes = changesBetween(teamResponse(team), given);
      for (const [field, { to }] of Object.entries(changes)) Object.assign(team, { [field]: to });
      const saved = await this.repository.save(tx, team);
      if (Object.keys(changes).length > 0)
        await this.audit.record(tx, actor, { action: 'staff.team-changed', subject: subject(id), changes });
      const { name: _, ...times } = changes;
      if (Object.keys(times).length > 0) await this.events.publish(tx, new WorkTimesChanged(id));
      return teamResponse(saved);
    });
  }

  /** @throws 404 */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { name } = await this.locked(tx, id);
      await this.repository.delete(tx, id);
      await this.events.publish(tx, new WorkTimesChanged(id));
      await this.audit.record(tx, actor, { action: 'staff.team-deleted', subject: subject(id), note: name });
    });
  }

  private async locked(tx: Tx, id: string): Promise<Team> {
    const team = await this.repository.lock(tx, id);
    if (!team) throw teamNotFound();
    return team;
  }
}

function subject(id: string): { type: string; id: string } {
  return { type: 'team', id };
}
