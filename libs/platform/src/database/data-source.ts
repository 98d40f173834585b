import pg from 'pg';
import { DataSource } from 'typeorm';
import type { ModuleSchema } from './module-schema.js';

// bigint columns hold money in minor units and counts; refuse what a double can't hold rather than round it.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The database holds an integer beyond 2^53: ${text}`);
  return value;
});

export function createDataSource(url: string, poolSize: number, schemas: readonly ModuleSchema[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: 'regulars',
    entities: schemas.flatMap((schema) => schema.entities),
    migrations: schemas.flatMap((schema) => schema.migrations),
    migrationsTableName: 'migration',
    schema: 'platform',
    installExtensions: false,
    synchronize: false,
    logging: false,
    poolSize,
    // Compiling a statement takes longer than any statement of ours that is compiled; the official images have it switched on.
    // Pipeline: statements that don't wait for each other share a round trip.
    extra: { keepAlive: true, idleTimeoutMillis: 60_000, options: '-c jit=off', pipeline: true },
  });
}
