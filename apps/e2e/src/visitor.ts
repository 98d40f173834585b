import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib/v1';

export interface Submission {
  submissionId: string;
  version?: number;
  lang?: string;
  answers: Record<string, unknown>;
  altcha?: string;
  website?: string;
  elapsedMs?: number;
  [other: string]: unknown;
}

/** What an ordinary visitor fills into the order form. */
export function orderAnswers(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Wang Xiaoming',
    email: 'wang@customer.example',
    phone: '+86 138 0013 8000',
    message: 'Please quote 20 valves, type DN50.',
    privacy: true,
    ...overrides,
  };
}

/** Fetches a challenge and solves it, as the widget does. */
export async function solveProof(address: string, slug = 'order'): Promise<string> {
  const challenge = (await (await fetch(`${address}/api/v1/public/forms/${slug}/challenge`)).json()) as {
    algorithm: string;
    challenge: string;
    salt: string;
    maxnumber: number;
    signature: string;
  };
  const solution = await solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber)
    .promise;
  const { algorithm, salt, signature } = challenge;
  return Buffer.from(
    JSON.stringify({ algorithm, challenge: challenge.challenge, number: solution?.number, salt, signature }),
  ).toString('base64');
}

export async function submission(address: string, answers = orderAnswers(), slug = 'order'): Promise<Submission> {
  return {
    submissionId: randomUUID(),
    version: 1,
    lang: 'en',
    answers,
    altcha: await solveProof(address, slug),
    website: '',
    elapsedMs: 30_000,
  };
}

export function send(
  address: string,
  body: unknown,
  slug = 'order',
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${address}/api/v1/public/forms/${slug}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
