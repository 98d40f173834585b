import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { paths } from '@regulars/api-client';
import { IntentKeys } from './intent-keys.js';
import { mayPass, Problem, readProblem } from './problem.js';
import { queryString } from './query-string.js';

const IDEMPOTENCY_KEY = 'Idempotency-Key';
export const intents = new IntentKeys(() => crypto.randomUUID());

const oneKeyPerIntent: Middleware = {
  async onRequest({ request }) {
    if (request.method !== 'POST' || request.headers.has(IDEMPOTENCY_KEY)) return;
    const signature = `${request.method} ${request.url} ${await request.clone().text()}`;
    request.headers.set(IDEMPOTENCY_KEY, intents.keyFor(signature));
  },
};

/** Answers that are no success, and lines that broke, leave here as a `Problem`; screens know no other error. */
const problems: Middleware = {
  async onResponse({ request, response }) {
    const problem = response.ok ? undefined : await readProblem(response);
    const key = request.headers.get(IDEMPOTENCY_KEY);
    if (key !== null && !mayPass(problem)) intents.settle(key);
    if (problem) throw problem;
  },
  onError({ error }) {
    if (error instanceof Error && error.name === 'AbortError') return error;
    return new Problem(0, 'admin/no-connection', error instanceof Error ? error.message : String(error));
  },
};

export const api = createFetchClient<paths>({ baseUrl: globalThis.location.origin, querySerializer: queryString });
api.use(oneKeyPerIntent, problems);

/** Typed TanStack Query options by method and path; the keys are made here and typed nowhere by hand. */
export const $api = createQueryClient(api);

/** The body of an answer that must have one. */
export function bodyOf<T>({ data }: { data?: T | undefined }): NonNullable<T> {
  if (data == null) throw new Problem(-1, 'admin/empty-answer', 'The server’s answer was empty.');
  return data;
}

/** `If-Match` for the version that the user saw. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
