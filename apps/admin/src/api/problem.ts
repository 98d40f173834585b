/** One answer of the API that is not a success, as RFC 9457 describes it; status 0 means that no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly requestId?: string,
    readonly current?: unknown,
  ) {
    super(`${code}: ${detail}`);
  }
}

export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

/** Statuses after which the same request may succeed if it is simply sent again. */
const PASSING = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

export function mayPass(problem: unknown): boolean {
  return problem instanceof Problem && PASSING.has(problem.status);
}

export function isProblem(error: unknown, status: number): error is Problem {
  return error instanceof Problem && error.status === status;
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(-1, 'admin/unexpected', error instanceof Error ? error.message : String(error));
}

export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const fields = isRecord(body) ? body : {};
  return new Problem(
    response.status,
    text(fields['code']) ?? `http/${response.status}`,
    text(fields['detail']) ?? text(fields['title']) ?? response.statusText,
    Array.isArray(fields['errors']) ? fields['errors'].filter(isFieldError) : [],
    text(fields['requestId']) ?? response.headers.get('x-request-id') ?? undefined,
    fields['current'],
  );
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value['pointer'] === 'string' && typeof value['message'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
