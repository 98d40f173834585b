import { Injectable } from '@nestjs/common';

export interface RunningJob {
  /** 1 for the first try. */
  attempt: number;
  maxAttempts: number;
}

export type TaskHandler = (payload: unknown, job: RunningJob) => Promise<void>;

/** What this program can do in the background. Modules define their tasks in `onModuleInit`. */
@Injectable()
export class Tasks {
  private readonly handlers = new Map<string, TaskHandler>();
  private readonly schedules: { pattern: string; task: string }[] = [];

  /** The handler may run more than once for one job (a crash after its work): it has to be idempotent. */
  define(name: string, handler: TaskHandler): void {
    if (this.handlers.has(name)) throw new Error(`The task ${name} is defined twice`);
    this.handlers.set(name, handler);
  }

  /** @param pattern crontab syntax, UTC */
  cron(pattern: string, task: string): void {
    this.schedules.push({ pattern, task });
  }

  all(): ReadonlyMap<string, TaskHandler> {
    return this.handlers;
  }

  scheduled(): readonly { pattern: string; task: string }[] {
    return this.schedules;
  }
}
