import { env } from '@regulars/platform';

export class WebhooksConfig {
  readonly allowPrivate = env.boolean(
    'WEBHOOK_ALLOW_PRIVATE',
    false,
    'Let webhooks reach plain http and addresses of private networks; for a receiver in your own network.',
  );
}
