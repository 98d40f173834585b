import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';

/** What a business module brings to the database: its own PostgreSQL schema's tables and how they came to be. */
export interface ModuleSchema {
  entities: Type[];
  migrations: Type<MigrationInterface>[];
}
