import { Injectable } from '@nestjs/common';
import { Database, VersionConflict } from '@regulars/platform';
import type { Actor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { changesBetween } from '../audit/changes.js';
import { CompanyReader } from './company.reader.js';
import { CompanyRepository } from './company.repository.js';
import { type CompanyResponse, type UpdateCompanyDto, companyResponse } from './dto/company.dto.js';

@Injectable()
export class CompanyService {
  constructor(
    private readonly database: Database,
    private readonly repository: CompanyRepository,
    private readonly reader: CompanyReader,
    private readonly audit: Audit,
  ) {}

  async get(): Promise<CompanyResponse> {
    return companyResponse(await this.reader.current());
  }

  /** @throws 412 when someone saved in between */
  async update(actor: Actor, version: number, input: UpdateCompanyDto): Promise<CompanyResponse> {
    return this.database.transaction(async (tx) => {
      const company = await this.repository.lock(tx);
      if (company.version !== version) throw new VersionConflict(companyResponse(company));
      const changes = changesBetween(companyResponse(company), input);
      for (const [field, { to }] of Object.entries(changes)) Object.assign(company, { [field]: to });
      const saved = await this.repository.save(tx, company);
      const subject = { type: 'company', id: null };
      await this.audit.record(tx, actor, { action: 'staff.company-changed', subject, changes });
      return companyResponse(saved);
    });
  }
}
