import type { Type } from '@nestjs/common';
import { FormsConfig } from '@regulars/forms';
import { ImportsConfig } from '@regulars/imports';
import { MessagingConfig } from '@regulars/messaging';
import { OrdersConfig } from '@regulars/orders';
import { DatabaseConfig, FilesConfig, HttpConfig, JobsConfig, ProcessConfig, SecretConfig } from '@regulars/platform';
import { StaffConfig } from '@regulars/staff';
import { WebhooksConfig } from '@regulars/webhooks';

/** Read first, so that one error names every bad variable before anything is touched. */
export const CONFIGS: readonly Type[] = [
  ProcessConfig,
  DatabaseConfig,
  HttpConfig,
  JobsConfig,
  FilesConfig,
  SecretConfig,
  ImportsConfig,
  StaffConfig,
  WebhooksConfig,
  MessagingConfig,
  FormsConfig,
  OrdersConfig,
];
