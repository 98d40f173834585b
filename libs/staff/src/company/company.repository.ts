import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { Company } from './company.entity.js';

@Injectable()
export class CompanyRepository {
  /** Also what processes that start together take turns on for the first run. */
  async lock(tx: Tx): Promise<Company> {
    return tx.repository(Company).findOneOrFail({ where: { id: 1 }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, company: Company): Promise<Company> {
    return tx.repository(Company).save(company);
  }
}
