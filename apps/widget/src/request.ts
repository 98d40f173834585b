import { Failure, parseRetryAfter } from './retry.js';

interface Init extends RequestInit {
  /** Milliseconds. */
  patience?: number;
  headers?: Record<string, string>;
}

/** Asks the server; resolves to its JSON or rejects with a `Failure`. No cookies: a visitor is nobody's session. */
export async function request<T>(url: string, { headers, patience = 30_000, ...init }: Init = {}): Promise<T> {
  let response: Response | undefined;
  let body: unknown;
  try {
    response = await fetch(url, {
      credentials: 'omit',
      ...init,
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(patience),
    });
    body = await response.json();
  } catch {
    // A broken connection, or a page that is not ours where the answer should be (a hotel's sign-in, a proxy).
    if (!response || response.ok) throw new Failure();
  }
  if (response.ok) return body as T;
  const { code, errors } = (body ?? {}) as Pick<Failure, 'code' | 'errors'>;
  throw new Failure(response.status, {
    code,
    errors,
    retryAfter: parseRetryAfter(response.headers.get('retry-after')),
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** Anything thrown as a failure; a lazy part that did not arrive is a network failure too. */
export function asFailure(thrown: unknown): Failure {
  return thrown instanceof Failure ? thrown : new Failure();
}

/** RFC 9562 version 4; `crypto.randomUUID` exists on secure pages only. */
export function uuid(): string {
  if (isSecureContext) return crypto.randomUUID();
  const [first = 0, ...rest] = crypto.getRandomValues(new Uint8Array(31));
  const digits = '10000000-1000-4000-8000-100000000000';
  return digits.replace(/[018]/g, (digit) => (digit === '8' ? 8 + (first & 3) : (rest.pop() ?? 0) & 15).toString(16));
}
