import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which order a person keeps the views, and which one they begin with (ORD-4). */
export class ViewsArranged1764107000002 implements MigrationInterface {
  name = 'ViewsArranged1764107000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.view_arrangement (
        staff_id uuid PRIMARY KEY,
        -- Views that were made since, or are shared since, follow by name; ids of views that are gone do no harm.
        view_ids uuid[] NOT NULL,
        -- Null: they begin with New.
        home_id uuid REFERENCES orders.saved_view ON DELETE SET NULL
      );
      CREATE INDEX view_arrangement_home ON orders.view_arrangement (home_id) WHERE home_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE orders.view_arrangement');
  }
}
