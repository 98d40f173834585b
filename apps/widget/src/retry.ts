interface Refusal {
  code?: string | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
  errors?: { pointer: string; code: string; message: string }[] | undefined;
}

/** Why a request got no good answer. */
export class Failure extends Error implements Refusal {
  declare readonly code?: string | undefined;
  declare readonly retryAfter?: number | undefined;
  declare readonly errors?: { pointer: string; code: string; message: string }[] | undefined;

  /** @param status 0: the network, a time-out, or an answer that was not ours */
  constructor(
    readonly status = 0,
    refusal: Refusal = {},
  ) {
    super();
    Object.assign(this, refusal);
  }
}

const DELAYS = [1000, 2000, 4000, 8000];
/** Nobody sits in front of a form for longer than this; a longer wait is told as an error. */
const LONGEST_WAIT = 30_000;

/** Milliseconds until the next try, undefined when trying again is useless or enough was tried. */
export function retryDelay(failure: Pick<Failure, 'status' | 'retryAfter'>, tries: number): number | undefined {
  const { status, retryAfter = 0 } = failure;
  const temporary = status < 1 || status > 499 || [408, 425, 429].includes(status);
  const delay = Math.max(DELAYS[tries] ?? Infinity, retryAfter * 1000);
  return temporary && tries < DELAYS.length && delay <= LONGEST_WAIT ? delay : undefined;
}

/** RFC 9110: seconds or an HTTP date. */
export function parseRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const value = Number.isNaN(seconds) ? (Date.parse(header) - now) / 1000 : seconds;
  return value >= 0 ? value : undefined;
}
