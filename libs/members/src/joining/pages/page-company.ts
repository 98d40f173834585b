import { Injectable } from '@nestjs/common';
import { type Executor, HttpConfig } from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';

/** The company's name as pages and mails to members say it. */
@Injectable()
export class PageCompany {
  constructor(
    private readonly company: CompanyReader,
    private readonly http: HttpConfig,
  ) {}

  async name(executor?: Executor): Promise<string> {
    const { name } = await this.company.current(executor);
    return name === '' ? new URL(this.http.publicUrl).host : name;
  }
}
