import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseConfig } from '../config/platform.config.js';
import { provideConfig } from '../config/provide-config.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { DATABASE_URL } from './database-url.js';
import { migrate } from './migrate.js';
import type { ModuleSchema } from './module-schema.js';

@Global()
@Module({})
export class DatabaseModule {
  /** @param url found at boot: DATABASE_URL or the embedded server's */
  static for(url: string, schemas: readonly ModuleSchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        provideConfig(DatabaseConfig),
        {
          provide: DataSource,
          inject: [DatabaseConfig],
          useFactory: async (config: DatabaseConfig) => {
            const source = createDataSource(url, config.poolSize, schemas);
            await migrate(source, url);
            return source;
          },
        },
        { provide: DATABASE_URL, useValue: url },
        {
          provide: Database,
          inject: [DataSource, DatabaseConfig],
          useFactory: (source: DataSource, config: DatabaseConfig) => new Database(source, config),
        },
      ],
      exports: [Database, DATABASE_URL],
    };
  }
}
