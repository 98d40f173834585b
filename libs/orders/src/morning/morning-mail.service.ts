import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { MorningMailDto, MorningMailResponse } from './morning-mail.dto.js';
import { MorningMailsRepository } from './morning-mails.repository.js';
import { MorningMails } from './morning-mails.js';

const TASK = 'orders.morning-mails';

/** Each person's choice, and the clock that looks who begins to work. */
@Injectable()
export class MorningMail implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: MorningMailsRepository,
    private readonly mails: MorningMails,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, () => this.mails.look());
    this.tasks.cron('*/10 * * * *', TASK);
  }

  async current(actor: StaffActor): Promise<MorningMailResponse> {
    return { wanted: await this.repository.isWanted(actor.id) };
  }

  /** A taste of one person's, which no log tells. */
  async choose(actor: StaffActor, { wanted }: MorningMailDto): Promise<MorningMailResponse> {
    await this.database.transaction((tx) => this.repository.want(tx, actor.id, wanted));
    return { wanted };
  }
}
