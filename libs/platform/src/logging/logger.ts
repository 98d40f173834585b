import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';
import { ProcessConfig } from '../config/platform.config.js';

/**
 * JSON lines on standard output. Fields are ids, codes and durations: what people wrote, their names and addresses have no
 * place here. Of an error only type, code, message and stack are kept; a database error's `detail` quotes row values and is dropped.
 */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(config: ProcessConfig) {
    this.pino = pino({
      level: config.logLevel,
      base: { role: config.role, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    });
  }

  info(fields: object, message: string): void {
    this.pino.info(fields, message);
  }

  warn(fields: unknown, message?: unknown): void {
    this.pino.warn(...line(fields, message));
  }

  error(fields: unknown, message?: unknown): void {
    this.pino.error(...line(fields, message));
  }

  debug(fields: unknown, message?: unknown): void {
    this.pino.debug(...line(fields, message));
  }

  /** Nest's own chatter ("route mapped") is of no use to who runs this. */
  log(message: unknown, context?: unknown): void {
    this.pino.debug(...line(message, context));
  }
}

function line(fields: unknown, message: unknown): [object, string] {
  return typeof fields === 'object' && fields !== null
    ? [fields, typeof message === 'string' ? message : '']
    : [{ context: message }, String(fields)];
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'a value that is no Error was thrown' };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.name, message: error.message, stack: error.stack, ...code };
}
