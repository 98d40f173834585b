import 'reflect-metadata';
import { DatabaseConfig, assertConfig, createDataSource, migrate } from '@regulars/platform';
import { SCHEMAS } from './schemas.js';

/** Brings DATABASE_URL to this version and ends. The server does the same at its start; this is for deployments that want it apart. */
assertConfig([DatabaseConfig]);
const { url } = new DatabaseConfig();
if (url === undefined) throw new Error('DATABASE_URL is not set');
const source = createDataSource(url, 2, SCHEMAS);
await migrate(source, url);
await source.destroy();
