import { Injectable } from '@nestjs/common';
import { Database, Events, VersionConflict } from '@regulars/platform';
import type { Actor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { changesBetween } from '../audit/changes.js';
import { orderedHolidays, orderedHours } from '../teams/team-times.js';
import { WorkTimesChanged } from '../teams/teams.events.js';
import { type CompanyProfile, CompanyReader } from './company.reader.js';
import { CompanyRepository } from './company.repository.js';
import { MainCurrency } from './main-currency.js';
import { type CompanyResponse, type UpdateCompanyDto, companyResponse } from './dto/company.dto.js';

/** What decides when an answer is due. */
const TIMES = ['timeZone', 'responseMinutes', 'hours', 'holidays'];

@Injectable()
export class CompanyService {
  constructor(
    private readonly database: Database,
    private readonly repository: CompanyRepository,
    private readonly reader: CompanyReader,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly main: MainCurrency,
  ) {}

  async get(): Promise<CompanyResponse> {
    return this.response(await this.reader.current());
  }

  /** @throws 412 when someone saved in between, 422 for times that can't be */
  async update(actor: Actor, version: number, input: UpdateCompanyDto): Promise<CompanyResponse> {
    const { hours, holidays, address, ...rest } = input;
    const given = {
      ...rest,
      ...(address === undefined ? {} : { address: address.replaceAll('\r\n', '\n') }),
      ...(hours === undefined ? {} : { hours: orderedHours(hours) }),
      ...(holidays === undefined ? {} : { holidays: orderedHolidays(holidays) }),
    };
    return this.database.transaction(async (tx) => {
      const company = await this.repository.lock(tx);
      if (company.version !== version) throw new VersionConflict(this.response(company));
      const changes = changesBetween(this.response(company), given);
      for (const [field, { to }] of Object.entries(changes)) Object.assign(company, { [field]: to });
      const saved = await this.repository.save(tx, company);
      const subject = { type: 'company', id: null };
      await this.audit.record(tx, actor, { action: 'staff.company-changed', subject, changes });
      if (TIMES.some((field) => field in changes)) await this.events.publish(tx, new WorkTimesChanged(null));
      if ('currency' in changes)
        tx.afterCommit(() => {
          this.main.follow(saved.currency);
        });
      return this.response(saved);
    });
  }

  private response(company: CompanyProfile): CompanyResponse {
    return companyResponse(company, this.main.among(company.currency));
  }
}
