import { Injectable } from '@nestjs/common';
import { LiveEvents, SealedTexts, type Tx } from '@regulars/platform';
import { Audit, SYSTEM } from '@regulars/staff';
import { DisabledLetters } from './disabled-letters.js';
import { type EndpointRow, EndpointsRepository } from './endpoints.repository.js';
import { newSecret } from './signature.js';

const ROTATION_MS = 86_400_000;
/** An endpoint that has not answered once for so long is switched off. */
const PATIENCE_MS = 5 * 86_400_000;

/** The secrets of endpoints, and whether they are still worth trying. */
@Injectable()
export class Endpoints {
  constructor(
    private readonly rows: EndpointsRepository,
    private readonly sealed: SealedTexts,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly letters: DisabledLetters,
  ) {}

  newSecret(id: string): { secret: string; secret_sealed: string } {
    const secret = newSecret();
    return { secret, secret_sealed: this.sealed.seal(purpose(id), secret) };
  }

  /** Those that sign now, newest first. @throws DomainError when SECRET has changed since */
  secrets({ id, secret_sealed, previous_sealed, previous_until }: EndpointRow, now: Date): string[] {
    const standing =
      previous_sealed !== null && previous_until !== null && previous_until > now ? [previous_sealed] : [];
    return [secret_sealed, ...standing].map((text) => this.sealed.open(purpose(id), text));
  }

  /** Both the old and the new secret sign for a day, so that receivers can change over without losing anything. */
  async rotate(tx: Tx, endpoint: EndpointRow): Promise<{ secret: string; endpoint: EndpointRow }> {
    const { secret, secret_sealed } = this.newSecret(endpoint.id);
    const changed = await this.rows.update(tx, endpoint.id, {
      secret_sealed,
      previous_sealed: endpoint.secret_sealed,
      previous_until: new Date(Date.now() + ROTATION_MS),
    });
    return { secret, endpoint: changed };
  }

  async succeeded(tx: Tx, id: string): Promise<void> {
    const endpoint = await this.rows.lock(tx, id);
    if (endpoint?.failing_since) await this.rows.update(tx, id, { failing_since: null });
  }

  /** @param gone it said 410: nobody lives there any more @returns whether it is still switched on */
  async failed(tx: Tx, id: string, gone: boolean): Promise<boolean> {
    const endpoint = await this.rows.lock(tx, id);
    if (!endpoint?.active) return false;
    const since = endpoint.failing_since ?? new Date();
    const hopeless = Date.now() - since.getTime() >= PATIENCE_MS;
    if (!gone && !hopeless) {
      if (endpoint.failing_since === null) await this.rows.update(tx, id, { failing_since: since });
      return true;
    }
    const disabled_reason = gone ? 'gone' : 'failing';
    await this.rows.update(tx, id, { active: false, failing_since: since, disabled_reason });
    await this.audit.record(tx, SYSTEM, {
      action: 'webhooks.endpoint-disabled',
      subject: { type: 'webhook-endpoint', id },
      note: disabled_reason,
    });
    await this.letters.send(tx, endpoint, disabled_reason);
    this.announce(tx, id);
    return false;
  }

  /** For those who look at the log. */
  announceTry(tx: Tx, id: string): void {
    this.live.announce(tx, { topic: 'webhooks', type: 'webhooks.tried', id });
  }

  announce(tx: Tx, id: string): void {
    this.live.announce(tx, { topic: 'webhooks', type: 'webhooks.changed', id });
  }
}

function purpose(id: string): string {
  return `webhooks.endpoint.secret:${id}`;
}
