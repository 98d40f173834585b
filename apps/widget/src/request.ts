import { type Failure, parseRetryAfter } from './retry.js';

const PATIENCE_MS = 30_000;

/** Asks the server; resolves to its JSON or rejects with a `Failure`. No cookies: a visitor is nobody's session. */
export async function request<T>(url: string, init: RequestInit = {}): Promise<T> {
  let response: Response | undefined;
  let body: unknown;
  try {
    response = await fetch(url, {
      credentials: 'omit',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    body = await response.json();
  } catch {
    // A broken connection, or a page that is not ours where the answer should be (a hotel's sign-in, a proxy).
    if (!response || response.ok) throw { status: 0 } satisfies Failure;
  }
  if (response.ok) return body as T;
  const { code, errors } = (body ?? {}) as Partial<Failure>;
  throw {
    status: response.status,
    code,
    errors,
    retryAfter: parseRetryAfter(response.headers.get('retry-after')),
  } satisfies Failure;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** Anything thrown as a failure; a lazy part that did not arrive is a network failure too. */
export function asFailure(thrown: unknown): Failure {
  return typeof (thrown as Partial<Failure> | undefined)?.status === 'number' ? (thrown as Failure) : { status: 0 };
}

/** RFC 9562 version 4; `crypto.randomUUID` exists on secure pages only. */
export function uuid(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (+digit ^ ((crypto as Crypto).getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (+digit / 4))).toString(16),
  );
}
