import { DomainError } from '@regulars/platform';

export type OriginStanding = 'own' | 'allowed' | 'unknown';

/**
 * Where a request comes from, as its Origin header says. Browsers always send one with a POST; programs need not.
 * @param allowed the form's list; empty: the form lives on this server only
 * @throws DomainError 403 for an origin that is neither ours nor allowed
 */
export function standing(
  origin: string | undefined,
  ownOrigins: readonly string[],
  allowed: readonly string[],
): OriginStanding {
  if (origin === undefined || origin === 'null') return 'unknown';
  const lower = origin.toLowerCase();
  if (ownOrigins.includes(lower)) return 'own';
  if (allowed.includes(lower)) return 'allowed';
  throw new DomainError(
    'forms/origin-not-allowed',
    403,
    `This form may not be used on ${origin.slice(0, 200)}. Its owner can add that site to the form's list of sites.`,
  );
}

/** @returns `https://host[:port]` in lower case, or undefined when it is no web origin; a `*` stands for nothing, so it is none */
export function normalOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, protocol, hostname } = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && !hostname.includes('*') ? origin.toLowerCase() : undefined;
}
