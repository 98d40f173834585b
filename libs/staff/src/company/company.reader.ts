import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import type { Locale } from '../accounts/locale.js';
import type { Holiday } from '../teams/team.entity.js';
import type { WorkSpan } from '../teams/work-calendar.js';

export interface CompanyProfile {
  /** Empty when nobody has given one yet. */
  name: string;
  /** Postal, in lines; empty when nobody has given one. */
  address: string;
  /** IANA name. */
  timeZone: string;
  locale: Locale;
  /** Everyone has to set up codes for signing in. */
  secondFactorRequired: boolean;
  /** How long customers may wait for an answer, in minutes of the hours; 0: nobody measures it. */
  responseMinutes: number;
  /** None: around the clock. */
  hours: WorkSpan[];
  holidays: Holiday[];
  /** ISO 4217; null: as the house was set up. `MainCurrency` tells which. */
  currency: string | null;
  /** What is offered where an amount is typed, in this order. */
  currencies: string[];
  version: number;
}

@Injectable()
export class CompanyReader {
  constructor(private readonly database: Database) {}

  async current(executor: Executor = this.database): Promise<CompanyProfile> {
    const [row] = await executor.query<CompanyProfile>(
      `SELECT name, address, time_zone AS "timeZone", locale, second_factor_required AS "secondFactorRequired",
         response_minutes AS "responseMinutes", hours, holidays, currency, currencies, version
       FROM staff.company`,
    );
    if (!row) throw new Error('staff.company has lost its row');
    return row;
  }

  /** What the set-up link signs; null once there is an account. */
  async setupNonce(executor: Executor = this.database): Promise<string | null> {
    const [row] = await executor.query<{ nonce: string }>(
      'SELECT setup_nonce AS nonce FROM staff.company WHERE NOT EXISTS (SELECT FROM staff.account)',
    );
    return row?.nonce ?? null;
  }
}
