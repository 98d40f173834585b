import { Injectable } from '@nestjs/common';
import { CompanyReader, type StaffActor, localDate } from '@regulars/staff';
import { MemberAccess, visibleOwner } from '../member-access.js';
import { unacceptable } from '../members.errors.js';
import { daysAfter, isDay } from '../segments/days.js';
import type { DistributionQuery, MovementsQuery } from './dto/value.query.js';
import type {
  DistributionResponse,
  MemberValueResponse,
  MovementsResponse,
  RfmGridResponse,
  ShareResponse,
} from './dto/value.response.js';
import { ValueBasisRepository } from './value-basis.repository.js';
import { DEFAULT_RULES, STAGES, VALUE_GROUPS } from './value-rules.js';
import { type ShareRow, ValueReader } from './value.reader.js';

const MOST_HISTORY = 100;

/** What people read of stages, groups and scores. They count the members whom they may see (MEM-8). */
@Injectable()
export class ValueQueries {
  constructor(
    private readonly reader: ValueReader,
    private readonly basis: ValueBasisRepository,
    private readonly access: MemberAccess,
    private readonly company: CompanyReader,
  ) {}

  async distribution(actor: StaffActor, { days }: DistributionQuery): Promise<DistributionResponse> {
    const visibleTo = visibleOwner(actor);
    const since = daysAfter(await this.today(), -days);
    const [rows, counted] = await Promise.all([
      this.reader.shares(visibleTo),
      // The days are counted for all members: who may not see all of them is told none.
      visibleTo === undefined ? this.reader.days(since) : [],
    ]);
    const grouped = rows.filter(({ stage }) => stage !== null);
    return {
      stages: STAGES.map((of) => share(of, grouped, (row) => row.stage === of)),
      groups: [
        ...VALUE_GROUPS.map((of) => share(of, grouped, (row) => row.group === of)),
        share('none', grouped, (row) => row.group === null),
      ],
      waiting: rows.filter(({ stage }) => stage === null).reduce((sum, { members }) => sum + members, 0),
      days: counted,
    };
  }

  async grid(actor: StaffActor): Promise<RfmGridResponse> {
    const basis = await this.basis.current();
    const { bins, window } = basis?.rules.rfm ?? DEFAULT_RULES.rfm;
    const rows = await this.reader.cells(visibleOwner(actor), window);
    const cells = rows.flatMap(({ recency, frequency, members, spent, monetary }) =>
      recency === null || frequency === null
        ? []
        : [
            {
              ...{ recency, frequency, members, spent },
              averageSpent: Math.round(spent / members),
              averageMonetary: Math.round((monetary / members) * 100) / 100,
            },
          ],
    );
    cells.sort((a, b) => b.recency - a.recency || a.frequency - b.frequency);
    const unscored = rows.filter(({ recency }) => recency === null).reduce((sum, { members }) => sum + members, 0);
    return { bins, window, breaks: basis?.breaks ?? null, cells, unscored };
  }

  /** @throws 422 */
  async movements(actor: StaffActor, { what, from, to }: MovementsQuery): Promise<MovementsResponse> {
    for (const [field, day] of Object.entries({ from, to }))
      if (!isDay(day)) throw unacceptable('members/no-such-day', `/${field}`, 'Give a day that exists.');
    if (from > to) throw unacceptable('members/no-such-day', '/to', 'The end must not lie before the beginning.');
    const { timeZone } = await this.company.current();
    const movements = await this.reader.movements(visibleOwner(actor), what, { from, to, timeZone });
    return { from, to, movements };
  }

  /** @throws 404 */
  async member(actor: StaffActor, id: string): Promise<MemberValueResponse> {
    await this.access.find(actor, id);
    const [basis, row, history] = await Promise.all([
      this.basis.current(),
      this.reader.of(id),
      this.reader.history(id, MOST_HISTORY),
    ]);
    return {
      stage: row?.stage ?? null,
      stageSince: row?.stageSince?.toISOString() ?? null,
      valueGroup: row?.valueGroup ?? null,
      groupSince: row?.groupSince?.toISOString() ?? null,
      recency: row?.recency ?? null,
      frequency: row?.frequency ?? null,
      monetary: row?.monetary ?? null,
      bins: basis?.rules.rfm.bins ?? DEFAULT_RULES.rfm.bins,
      history: history.map((change) => ({
        ...change,
        since: change.since.toISOString(),
        at: change.at.toISOString(),
      })),
    };
  }

  private async today(): Promise<string> {
    const { timeZone } = await this.company.current();
    return localDate(timeZone, Date.now());
  }
}

function share(of: string, rows: readonly ShareRow[], fits: (row: ShareRow) => boolean): ShareResponse {
  const those = rows.filter(fits);
  return {
    of,
    members: those.reduce((sum, { members }) => sum + members, 0),
    spent: those.reduce((sum, { spent }) => sum + spent, 0),
  };
}
