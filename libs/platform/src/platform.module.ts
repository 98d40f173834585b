import { Global, Module } from '@nestjs/common';
import { FilesConfig, HttpConfig, JobsConfig, ProcessConfig } from './config/platform.config.js';
import { provideConfig } from './config/provide-config.js';
import { SealedTexts } from './config/sealed-texts.js';
import { SecretConfig } from './config/secret.js';
import { Tokens } from './config/tokens.js';
import { NamedLocks } from './database/named-locks.js';
import { Events } from './events/events.js';
import { LiveEvents } from './events/live-events.js';
import { FilesController } from './files/files.controller.js';
import { Files } from './files/files.js';
import { KeptAnswers } from './http/kept-answers.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { Housekeeping } from './housekeeping.js';
import { Jobs } from './jobs/jobs.js';
import { Tasks } from './jobs/tasks.js';
import { Worker } from './jobs/worker.js';
import { WorkerLease } from './jobs/worker-lease.js';
import { Logger } from './logging/logger.js';
import { PdfPrinter } from './pdf/pdf-printer.js';

const SHARED = [
  Tokens,
  SealedTexts,
  NamedLocks,
  Jobs,
  Tasks,
  Events,
  LiveEvents,
  Files,
  Metrics,
  Logger,
  PdfPrinter,
  KeptAnswers,
];
const CONFIGS = [ProcessConfig, HttpConfig, JobsConfig, FilesConfig, SecretConfig];

/** Everything below the business. `DatabaseModule.for(…)` stands beside it in the application. */
@Global()
@Module({
  controllers: [HealthController, FilesController],
  providers: [
    ...CONFIGS.map((config) => provideConfig<object>(config)),
    ...SHARED,
    Worker,
    WorkerLease,
    Readiness,
    Housekeeping,
  ],
  exports: [...SHARED, ...CONFIGS],
})
export class PlatformModule {}
