import { Injectable } from '@nestjs/common';
import { DomainError, type Tx } from '@regulars/platform';
import { SYSTEM } from '../access/actor.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { CreateStaffDto } from '../accounts/dto/staff.dto.js';
import type { StaffResponse } from '../accounts/dto/staff.response.js';
import type { Locale } from '../accounts/locale.js';
import { CompanyRepository } from '../company/company.repository.js';

interface CompanySettings {
  name?: string | undefined;
  locale?: Locale | undefined;
  timeZone?: string | undefined;
}

/** The first account, of which there is one however many processes start, or people click, at the same time. */
@Injectable()
export class FirstOwner {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly accounts: AccountRepository,
    private readonly service: AccountsService,
  ) {}

  /** @throws 409 when there is any account */
  async create(tx: Tx, owner: Omit<CreateStaffDto, 'role'>, settings: CompanySettings): Promise<StaffResponse> {
    const company = await this.companies.lock(tx); // others wait here, and then find the account
    if (await this.accounts.anyExists(tx)) throw alreadySetUp();
    company.name = settings.name ?? company.name;
    company.locale = settings.locale ?? company.locale;
    company.timeZone = settings.timeZone ?? company.timeZone;
    await this.companies.save(tx, company);
    return this.service.create(SYSTEM, { ...owner, role: 'owner' }, tx);
  }
}

export function alreadySetUp(): DomainError {
  return new DomainError(
    'staff/already-set-up',
    409,
    'There is an owner already. Sign in, or ask them for an account.',
  );
}
