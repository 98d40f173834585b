import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StaffConfig } from '../staff.config.js';
import { Setup } from './setup.service.js';

/** Makes the owner that ADMIN_EMAIL and ADMIN_PASSWORD name, when nobody has an account. */
@Injectable()
export class FirstRun implements OnApplicationBootstrap {
  constructor(
    private readonly config: StaffConfig,
    private readonly setup: Setup,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminEmail, adminPassword } = this.config;
    if (adminEmail !== undefined && adminPassword !== undefined)
      await this.setup.createFirst(adminEmail, adminPassword);
  }
}
