import type { Answers, Receipt } from './definition.js';
import { asFailure, pause, request } from './request.js';
import { Failure, retryDelay } from './retry.js';

export interface Envelope {
  submissionId: string;
  version: number;
  lang: string;
  answers: Answers;
  altcha?: string | undefined;
  /** Honeypot: people leave it empty. */
  website: string;
  elapsedMs: number;
  utm: Record<string, string>;
  referrer: string;
  page: string;
}

/** Where the visitor came from; the page's fragment may hold a single-page site's state and stays here. */
export function origin(page: Location, referrer: string): Pick<Envelope, 'utm' | 'referrer' | 'page'> {
  const utm: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(page.search)) {
    if (/^utm_[a-z_]+$/.test(name)) utm[name.slice(4)] = value.slice(0, 200);
  }
  return { utm, referrer: referrer.slice(0, 2000), page: (page.origin + page.pathname + page.search).slice(0, 2000) };
}

/** Plain JSON, or with files the same JSON beside them. */
export function post(url: string, envelope: Envelope, files: [key: string, file: File][]): Promise<Receipt> {
  const json = JSON.stringify(envelope);
  if (!files.length)
    return request(url, { method: 'POST', body: json, headers: { 'content-type': 'application/json' } });
  const body = new FormData();
  body.append('submission', json);
  for (const [key, file] of files) body.append(key, file);
  // Pictures from a phone on a slow line.
  return request(url, { method: 'POST', body, patience: 300_000 });
}

/**
 * Tries until there is a receipt or no sense in going on. A refused proof is renewed once; network failures and
 * passing troubles of the server are waited out, or cut short when the browser is online again.
 */
export async function persist(
  attempt: () => Promise<Receipt>,
  renewProof: () => void,
  waiting: (failure: Failure, tries: number, delayMs: number) => boolean,
): Promise<Receipt> {
  let renewed = false;
  for (let tries = 0; ;) {
    try {
      const receipt = await attempt();
      if (receipt.submissionId) return receipt;
      throw new Failure();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (!renewed && failure.code?.startsWith('forms/proof-')) {
        renewed = true;
        renewProof();
        continue;
      }
      const delay = retryDelay(failure, tries++);
      if (delay === undefined || !waiting(failure, tries, delay)) throw failure;
      await Promise.race([pause(delay), new Promise((resume) => addEventListener('online', resume, { once: true }))]);
    }
  }
}
