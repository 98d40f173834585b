import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids are random and shrink little, and trying it costs an import more than their place on the disk (docs/adr/0041). */
export class MadeAsItIs1764450000010 implements MigrationInterface {
  name = 'MadeAsItIs1764450000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stored('EXTERNAL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(stored('EXTENDED'));
  }
}

function stored(how: string): string {
  const columns = ['rows', 'subjects', 'labels'].map((name) => `ALTER COLUMN ${name} SET STORAGE ${how}`);
  return `ALTER TABLE imports.made ${columns.join(', ')}`;
}
