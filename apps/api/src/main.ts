import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpConfig, Logger, ProcessConfig, assertConfig, configureHttp, createHttpAdapter } from '@regulars/platform';
import { AppModule } from './app.module.js';
import { announceSetup } from './announce-setup.js';
import { CONFIGS } from './config.js';
import { type FoundDatabase, findDatabase } from './find-database.js';
import { servePages } from './serve-pages.js';

/** How long a stop may take before it is cut short. */
const STOP_MS = 20_000;

/**
 * While a file of a million rows comes in, V8 would let waste grow to three times of what is in use before it looks for it: the memory of a
 * whole small server. By half as much it costs a tenth of the work.
 */
const HEAP_GROWTH = '--heap-growing-percent=42';

async function main(): Promise<void> {
  setFlagsFromString(HEAP_GROWTH);
  assertConfig(CONFIGS);
  const http = new HttpConfig();
  const database = await findDatabase();
  try {
    await serve(http, database);
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function serve(http: HttpConfig, database: FoundDatabase): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(database.url), createHttpAdapter(http), {
    bufferLogs: true,
    abortOnError: false, // so that a failed start lets go of the database
    bodyParser: false,
  });
  const logger = app.get(Logger);
  app.useLogger(logger);
  stopOnSignal(app, logger, () => database.release());
  await configureHttp(app);
  if (new ProcessConfig().servesHttp) {
    await servePages(app);
    await app.listen(http.port, http.host);
    await announceSetup(app);
    logger.info({ port: http.port }, 'listening');
  } else if (http.portGiven) {
    onlyHealth(app);
    await app.listen(http.port, http.host);
    logger.info({ port: http.port }, 'working');
  } else {
    await app.init();
    logger.info({}, 'working');
  }
}

const HEALTH = new Set(['/healthz', '/readyz', '/metrics']);

/** A worker answers those who watch over it, and nobody else. */
function onlyHealth(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (HEALTH.has(request.url)) done();
      else void reply.status(404).send();
    });
}

/** First no more requests and jobs, then what runs is finished, then connections and database go. */
function stopOnSignal(app: NestFastifyApplication, logger: Logger, release: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.error({}, 'the stop took too long and was cut short; jobs under way will run again');
      process.exit(1);
    }, STOP_MS).unref();
    // Node ends idle connections once, at the beginning: those whose request ends later would hold up the stop until their timeout.
    const server = app.getHttpServer();
    setInterval(() => server.closeIdleConnections(), 50).unref();
    await app.close();
    await release();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

main().catch((error: unknown) => {
  // The logger may not exist yet; who starts this by hand reads the sentence, not a JSON line.
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(1);
});

function inWords(error: unknown): string {
  if (!(error instanceof Error) || error.message.startsWith('The configuration')) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error)
    return `Port ${String(error.port)} is in use by another program. Choose another one: PORT for the web, SMTP_IN_PORT for mail in.`;
  return error.stack ?? error.message;
}
