export interface FieldError {
  /** JSON pointer into the request body, e.g. `/contact/email`; `?name` for a query parameter. */
  pointer: string;
  code: string;
  /** Tells the person what to do. */
  message: string;
}

interface Details {
  errors?: FieldError[];
  /** Members added to the problem document, such as `allowed` or `current`. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A refusal with a literal code that programs can rely on and a sentence that tells people what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors: FieldError[];
  readonly extra: Record<string, unknown>;
  readonly headers: Record<string, string>;

  /** @param code `module/what-is-wrong` @param status HTTP status */
  constructor(
    readonly code: `${string}/${string}`,
    readonly status: number,
    detail: string,
    details: Details = {},
  ) {
    super(detail);
    this.errors = details.errors ?? [];
    this.extra = details.extra ?? {};
    this.headers = details.headers ?? {};
  }
}

/** Missing and forbidden answer alike, so that ids can't be probed. */
export function notFound(code: `${string}/${string}`, what: string): DomainError {
  return new DomainError(code, 404, `There is no such ${what}, or you may not see it.`);
}

/** Someone saved in between. `current` is what stands now, for the person to compare. */
export class VersionConflict extends DomainError {
  constructor(current: { version: number }) {
    super(
      'http/version-conflict',
      412,
      'Someone saved this in the meantime. Compare with what stands now and save again.',
      {
        extra: { current },
        headers: { etag: `"${current.version}"` },
      },
    );
  }
}
