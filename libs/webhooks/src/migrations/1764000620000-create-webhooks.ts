import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhooks1764000620000 implements MigrationInterface {
  name = 'CreateWebhooks1764000620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA webhooks;
      CREATE TABLE webhooks.endpoint (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        url text NOT NULL,
        description text NOT NULL DEFAULT '',
        event_types text[] NOT NULL,
        active boolean NOT NULL DEFAULT true,
        -- Why it was switched off by itself: it said 410, or failed for days.
        disabled_reason text CHECK (disabled_reason IN ('gone', 'failing')),
        -- When the first of the failures came that no success has followed.
        failing_since timestamptz,
        secret_sealed text NOT NULL,
        -- After a rotation both sign until then.
        previous_sealed text,
        previous_until timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE webhooks.event (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX event_age ON webhooks.event (occurred_at);
      CREATE TABLE webhooks.delivery (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        event_id uuid NOT NULL REFERENCES webhooks.event ON DELETE CASCADE,
        endpoint_id uuid NOT NULL REFERENCES webhooks.endpoint ON DELETE CASCADE,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz,
        UNIQUE (event_id, endpoint_id)
      );
      CREATE INDEX delivery_endpoint ON webhooks.delivery (endpoint_id, id DESC);
      CREATE TABLE webhooks.attempt (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        delivery_id uuid NOT NULL REFERENCES webhooks.delivery ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT now(),
        -- Absent: no answer came, and error says why.
        status integer,
        duration_ms integer NOT NULL,
        error text,
        response text NOT NULL DEFAULT ''
      );
      CREATE INDEX attempt_delivery ON webhooks.attempt (delivery_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA webhooks CASCADE');
  }
}
