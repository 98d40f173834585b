import { EventEmitter } from 'node:events';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import {
  Logger as QuietLogger,
  type Runner,
  type TaskList,
  type WorkerEvents,
  parseCronItems,
  run,
} from 'graphile-worker';
import { JobsConfig, ProcessConfig } from '../config/platform.config.js';
import { Database } from '../database/database.js';
import { Logger } from '../logging/logger.js';
import { Metrics } from '../health/metrics.js';
import { type TaskHandler, Tasks } from './tasks.js';
import { WorkerLease } from './worker-lease.js';

/** Runs the jobs in this process when its role says so. */
@Injectable()
export class Worker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private runner: Runner | undefined;

  constructor(
    private readonly config: JobsConfig,
    private readonly process: ProcessConfig,
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
    private readonly lease: WorkerLease,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.process.runsJobs) return;
    const taskList: TaskList = {};
    for (const [name, handler] of this.tasks.all()) taskList[name] = this.observed(name, handler);
    const events: WorkerEvents = new EventEmitter();
    events.once('pool:create', ({ workerPool }) => void this.lease.hold(workerPool.id));
    this.runner = await run({
      events,
      pgPool: this.database.pool,
      taskList,
      parsedCronItems: parseCronItems(this.tasks.scheduled().map(({ pattern, task }) => ({ match: pattern, task }))),
      concurrency: this.config.concurrency,
      noHandleSignals: true,
      // A line per job costs more than the job; failures are logged below, with what matters.
      logger: new QuietLogger(() => () => undefined),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    await this.lease.release();
  }

  private observed(name: string, handler: TaskHandler): NonNullable<TaskList[string]> {
    return async (payload, helpers) => {
      const { attempts, max_attempts } = helpers.job;
      const end = this.metrics.jobSeconds.startTimer({ task: name });
      try {
        await handler(payload, { attempt: attempts, maxAttempts: max_attempts });
        end({ outcome: 'done' });
      } catch (error) {
        end({ outcome: 'failed' });
        this.logger.warn({ task: name, jobId: helpers.job.id, attempt: attempts, err: error }, 'job failed');
        throw error;
      }
    };
  }
}
