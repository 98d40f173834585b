import { Injectable } from '@nestjs/common';
import { CompanyReader, type Locale } from '@regulars/staff';
import type { MemberRow } from '../../member-row.js';
import type { MemberSettings } from '../../settings/member-settings.js';
import { MemberSettingsRepository } from '../../settings/member-settings.repository.js';
import { ChoicesRepository } from '../choices/choices.repository.js';
import { PageCompany } from '../pages/page-company.js';
import { ErasureWishes } from './erasure-wishes.js';
import { OwnData } from './own-data.js';
import { OwnOrders } from './own-orders.js';
import type { OwnPageShown } from './own-page-view.js';

/** All that a member's own page shows. */
@Injectable()
export class OwnPageContent {
  constructor(
    private readonly choices: ChoicesRepository,
    private readonly settingsRows: MemberSettingsRepository,
    private readonly orders: OwnOrders,
    private readonly wishes: ErasureWishes,
    private readonly companyRow: CompanyReader,
    private readonly names: PageCompany,
    private readonly ownData: OwnData,
  ) {}

  async of(
    member: MemberRow,
    lang: Locale,
    state: Pick<OwnPageShown, 'done' | 'typed' | 'refusedEmail'>,
  ): Promise<OwnPageShown> {
    return {
      lang,
      company: await this.company(),
      member,
      choice: await this.choices.of(member.id),
      settings: await this.settings(),
      orders: await this.orders.of(member, lang),
      erasureAskedAt: await this.wishes.of(member.id),
      timeZone: (await this.companyRow.current()).timeZone,
      ...state,
    };
  }

  /** As the company calls itself. */
  company(): Promise<string> {
    return this.names.name();
  }

  settings(): Promise<MemberSettings> {
    return this.settingsRows.current();
  }

  data(member: MemberRow, lang: Locale): Promise<object> {
    return this.ownData.of(member, lang);
  }
}
