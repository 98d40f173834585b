import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queue's functions were planned anew at each call, for their plan looked cheaper with the jobs known; planning took most of the time. */
export class PlanJobsOnce1763900000000 implements MigrationInterface {
  name = 'PlanJobsOnce1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION platform.add_jobs SET plan_cache_mode = force_generic_plan');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER FUNCTION platform.add_jobs RESET plan_cache_mode');
  }
}
