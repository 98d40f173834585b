import { type LookupAddress, lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from './public-address.js';
import { WebhooksConfig } from './webhooks.config.js';

const TIMEOUT_MS = 15_000;
/** Bytes of an answer that are kept. */
const KEPT = 2_048;

export interface Answer {
  /** Null: none came. */
  status: number | null;
  durationMs: number;
  error: string | null;
  response: string;
}

/**
 * Sends one request to an address that somebody typed in. The name is resolved once, each of its addresses is looked at, and the
 * connection goes to what was looked at: a name that resolves to something else a moment later gains nothing. Redirects are not followed.
 */
@Injectable()
export class WebhookClient {
  constructor(private readonly config: WebhooksConfig) {}

  async post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const { status, response } = await this.send(new URL(url), headers, body);
      return { status, response, error: null, durationMs: took() };
    } catch (error) {
      return { status: null, response: '', error: reasonOf(error), durationMs: took() };
    }
  }

  private send(url: URL, headers: Record<string, string>, body: string): Promise<{ status: number; response: string }> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      // A numeric host is not looked up, so it is looked at here.
      const host = url.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !this.mayReach(host)) throw new Error(PRIVATE);
      const outgoing = request(url, {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (name, options, done) => {
          lookup(name, { ...options, all: true }, (error, addresses) => {
            const [first] = error ? [] : addresses;
            if (!first) done(error ?? new Error('The name has no address.'), '', 0);
            else if (!addresses.every(({ address }) => this.mayReach(address))) done(new Error(PRIVATE), '', 0);
            else if (options.all === true) (done as unknown as All)(null, addresses);
            else done(null, first.address, first.family);
          });
        },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        const parts: Buffer[] = [];
        let length = 0;
        const finish = () => {
          const response = Buffer.concat(parts).subarray(0, KEPT).toString('utf8').replaceAll('\0', '');
          resolve({ status: incoming.statusCode ?? 0, response });
          incoming.destroy();
        };
        incoming.on('data', (part: Buffer) => {
          parts.push(part);
          length += part.length;
          if (length >= KEPT) finish();
        });
        incoming.on('end', finish);
        incoming.on('error', reject);
      });
      outgoing.end(body);
    });
  }

  private mayReach(address: string): boolean {
    return this.config.allowPrivate || isPublicAddress(address);
  }
}

type All = (error: null, addresses: LookupAddress[]) => void;

const PRIVATE = 'The address lies in a private network. Set WEBHOOK_ALLOW_PRIVATE if that is meant.';

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'No answer came within 15 seconds.';
  // Connections that were tried on several addresses say nothing themselves.
  const [inner] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return (inner instanceof Error ? inner.message : error.message).slice(0, 500);
}
