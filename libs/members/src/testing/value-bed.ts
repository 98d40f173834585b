import { type Database, Events, Jobs, type LiveEvents, type Tasks } from '@regulars/platform';
import { Audit, CompanyReader, type MainCurrency } from '@regulars/staff';
import { FactsRepository } from '../facts/facts.repository.js';
import { MemberFacts } from '../facts/member-facts.service.js';
import { PurchaseSource } from '../facts/purchase-source.js';
import { MemberAccess } from '../member-access.js';
import { MembersRepository } from '../members.repository.js';
import { GroupingRepository } from '../value/grouping.repository.js';
import { ValueBasisRepository } from '../value/value-basis.repository.js';
import { ValueGrouping } from '../value/value-grouping.service.js';
import { ValueQueries } from '../value/value.queries.js';
import { ValueReader } from '../value/value.reader.js';
import { ValueSettingsRepository } from '../value/value-settings.repository.js';
import { ValueSettingsService } from '../value/value-settings.service.js';

/** Stages, groups and scores over members that a spec made, without orders. */
export function valueParts(
  database: Database,
  { tasks, live, jobs = new Jobs() }: { tasks: Tasks; live: LiveEvents; jobs?: Jobs },
) {
  const company = new CompanyReader(database);
  const rows = new GroupingRepository(database);
  const basis = new ValueBasisRepository(database);
  const settings = new ValueSettingsRepository(database);
  const currency = { current: 'EUR' } as MainCurrency;
  const facts = new MemberFacts(new FactsRepository(database), new PurchaseSource(), company, currency);
  return {
    rows,
    basis,
    grouping: new ValueGrouping(rows, basis, settings, facts, company, new Events(jobs, tasks), live),
    settings: new ValueSettingsService(database, settings, basis, rows, company, jobs, new Audit()),
    queries: new ValueQueries(
      new ValueReader(database),
      basis,
      new MemberAccess(new MembersRepository(database)),
      company,
    ),
  };
}
