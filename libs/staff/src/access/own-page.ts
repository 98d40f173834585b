import type { IncomingHttpHeaders } from 'node:http';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Did this request come from one of our own pages? The cookie's SameSite=Lax keeps it from other sites' POSTs already;
 * this is the second lock, and it also holds against other applications on a sister domain, which are "same-site".
 *
 * Browsers send Sec-Fetch-Site on trustworthy addresses (https, localhost), and it can't be set by a page. On plain http, as in a
 * company's own network, it is missing, but Origin is there on every unsafe request. A request with neither does not
 * come from a page of a browser that is still in use: it is a program, which has no victim's cookie to abuse.
 *
 * @param hosts the hosts that are ours: PUBLIC_URL's and the one the request was sent to
 */
export function comesFromOwnPage(method: string, headers: IncomingHttpHeaders, hosts: readonly string[]): boolean {
  if (SAFE.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
